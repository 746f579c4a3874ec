import { describe, expect, it } from 'vitest';
import { readText } from '@/lib/match';
import { entity, lexiconOf, marksIn, mentionsIn } from './entities';

const lexicon = lexiconOf(
  entity('maduro', ['Nicolás Maduro', 'Maduro'], { kind: 'person' }),
  entity('venezuela', ['Venezuela'], { kind: 'place' }),
  entity('cartel', ['Cartel of the Suns'], { kind: 'alleged group' }),
  entity('ford', ['Gerald R. Ford', 'USS Gerald R. Ford'], { kind: 'vessel' }),
  entity('f-35', ['F-35'], { kind: 'aircraft' }),
  entity('us', ['US', 'United States'], { kind: 'place' }),
  entity('navy', ['US Navy']),
  entity('forces', [{ text: 'armed forces', matching: 'any-case' }], { kind: 'term' }),
  entity('times', ['The New York Times', 'New York Times'], { kind: 'media' }),
  entity('phone-company', ['AT&T']),
  entity('ivoire', ["Côte d'Ivoire"], { kind: 'place' }),
  entity('neill', ['Neill'], { kind: 'person' }),
  entity('cnn', ['CNN'], { kind: 'media' }),
  entity('general', ['Gen. Smith'], { kind: 'person' }),
  entity('bounty', ['50m bounty']),
  entity('strike', [{ text: 'boat strike', matching: 'any-case' }], { kind: 'event' }),
);

describe('a name is found', () => {
  it.each([
    ['as it is written', 'Nicolás Maduro spoke.', ['Nicolás Maduro']],
    ['without its accents', 'Nicolas Maduro spoke.', ['Nicolas Maduro']],
    ['with accents that combine', 'Nicola\u0301s Maduro spoke.', ['Nicola\u0301s Maduro']],
    ['with an accent it does not have', 'Nicolás Madúro spoke.', ['Nicolás Madúro']],
    ['over a line end', 'The Cartel of\nthe Suns.', ['Cartel of\nthe Suns']],
    ['over any white space', 'Nicolás\u00a0\t Maduro.', ['Nicolás\u00a0\t Maduro']],
    ['with soft hyphens and zero-width spaces', 'Vene\u00adzue\u200bla', ['Vene\u00adzue\u200bla']],
    ['divided at a line end', 'in Vene-\nzuela now', ['Vene-\nzuela']],
    ['divided at a line end by a soft hyphen', 'in Vene\u00ad\nzuela now', ['Vene\u00ad\nzuela']],
    ['divided at a line end where it has a hyphen, too', 'the F-\n35 flew', ['F-\n35']],
    ['in a headline with capital letters', 'Cartel Of The Suns', ['Cartel Of The Suns']],
    ['without the period of an initial', 'the Gerald R Ford', ['Gerald R Ford']],
    ['with initials and periods', 'the U.S.S. Gerald R. Ford', ['U.S.S. Gerald R. Ford']],
    ['with or without the period of a title', 'Gen Smith met Gen. Smith', ['Gen Smith', 'Gen. Smith']],
    ['with a small first article', 'the New York Times', ['the New York Times']],
    ['with its own signs', 'an AT&T or AT & T shop', ['AT&T', 'AT & T']],
    ['with either apostrophe', "Côte d’Ivoire, Côte d'Ivoire", ['Côte d’Ivoire', "Côte d'Ivoire"]],
    ['after an elided article', 'le gouvernement d’Ivoire et l’US Navy', ['US Navy']],
    ['beside a hyphen or slash', 'pro-Maduro, US-led, Maduro/CNN', ['Maduro', 'US', 'Maduro', 'CNN']],
    ['within quotation marks and brackets', '“Maduro” (CNN)', ['Maduro', 'CNN']],
    ['with the sign of the currency before its amount', 'a $50m bounty, 50m bounty', ['$50m bounty', '50m bounty']],
    ['before a footnote sign', 'Maduro² and Maduro[3]', ['Maduro', 'Maduro']],
  ])('%s', (_, text, marks) => {
    expect(marksIn(lexicon, text)).toEqual(marks);
  });

  it('with any dash, or none, where it has a hyphen', () => {
    const text = 'F-35, F\u201135, F–35, F−35, F 35, F35 and F-\n35';
    expect(marksIn(lexicon, text)).toEqual(['F-35', 'F\u201135', 'F–35', 'F−35', 'F 35', 'F35', 'F-\n35']);
  });

  it('with and without the periods of initials; the last period is part of it', () => {
    expect(marksIn(lexicon, 'The US, the U.S. and the U. S. Navy.')).toEqual(['US', 'U.S.', 'U. S. Navy']);
  });

  it('at the place where it stands in the source', () => {
    const text = '  One.\n\n“Vene\u00adzuela’s”';
    const [mention] = readText(lexicon, text);
    expect(text.slice(mention?.startUtf16, mention?.endUtf16)).toBe('Vene\u00adzuela');
    expect(mention?.surface).toBe('Vene\u00adzuela');
  });
});

describe('a possessive is left outside the name', () => {
  it.each([
    ["Maduro's aides", ['Maduro']],
    ['Maduro’s aides', ['Maduro']],
    ['the armed forces’ role', ['armed forces']],
    ["the armed forces' role", ['armed forces']],
    ['MADURO’S AIDES', ['MADURO']],
    ['the F-35’s range', ['F-35']],
  ])('%s', (text, marks) => {
    expect(marksIn(lexicon, text)).toEqual(marks);
  });
});

describe('a plural', () => {
  it('belongs to what comes in numbers', () => {
    expect(marksIn(lexicon, 'Ten F-35s, F35s and boat strikes.')).toEqual(['F-35s', 'F35s', 'boat strikes']);
  });

  it("of a person's name links only where the page speaks for the person", () => {
    expect(mentionsIn(lexicon, 'The Maduros left.')).toEqual(['Maduros ✗ no context']);
    expect(marksIn(lexicon, 'Nicolás Maduro left. The Maduros left.')).toEqual(['Nicolás Maduro', 'Maduros']);
  });

  it('is no name of an institution or place', () => {
    expect(marksIn(lexicon, 'two Venezuelas and CNNs')).toEqual([]);
  });
});

describe('nothing is found', () => {
  it.each([
    ['within a longer word', 'Maduroism, unvenezuela, F-350'],
    ['in the wrong case', 'maduro told us, f-35'],
    ['over a blank line', 'Cartel of\n\nthe Suns'],
    ["over a sentence's end", 'the United. States'],
    ['over a comma, a dash or a bracket', 'United, States; United — States; United (States'],
    ['with a hyphen where the name has a space', 'United-States'],
    ['within what an apostrophe holds together', "O'Neill and O’Neill"],
    ['within an address', 'CNN.com, www.CNN.com, desk@CNN.com, CNN@desk, x_CNN'],
    ['within more initials', 'the U.S.A. and A.U.S.'],
    ['within a number', 'F-35.5'],
  ])('%s', (_, text) => {
    expect(mentionsIn(lexicon, text).filter((one) => !/^(?:Maduro|Venezuela) /.test(one))).toEqual([]);
  });

  it('in an empty text, or by an empty index', () => {
    expect(readText(lexicon, '')).toEqual([]);
    expect(readText(lexiconOf(), 'Maduro')).toEqual([]);
    expect(readText(lexiconOf(entity('signs', ['!?'])), '!?')).toEqual([]);
  });
});

describe('text in capitals', () => {
  it('has the names of more than one word', () => {
    expect(marksIn(lexicon, 'the CARTEL OF THE SUNS and Nicolás MADURO')).toEqual([
      'CARTEL OF THE SUNS',
      'Nicolás MADURO',
    ]);
  });

  it('has a short word only where the page speaks for it', () => {
    expect(mentionsIn(lexicon, 'CNN CALLS FOR TALKS')).toEqual(['CNN ✗ no context']);
    const named = lexiconOf(entity('cnn', ['CNN', 'Cable News Network']));
    expect(mentionsIn(named, 'CNN CALLS FOR TALKS\n\nCable News Network called.')[0]).toBe(
      'CNN → cnn (named on this page)',
    );
  });

  it('has a longer word as it is', () => {
    expect(mentionsIn(lexicon, 'MADURO CALLS FOR TALKS')).toEqual(['MADURO → maduro (name)']);
  });

  it.each([
    ['a dateline', 'VENEZUELA (Agency) — The United States said so.'],
    ["a speaker's label", 'VENEZUELA: The United States said so.'],
    ["a speaker's label before a word of one letter", 'VENEZUELA: A United States said so.'],
  ])('may be %s', (_, text) => {
    expect(marksIn(lexiconOf(entity('v', ['Venezuela', 'United States'])), text)).toEqual([
      'VENEZUELA',
      'United States',
    ]);
  });

  it('does not make a single word in capitals a name elsewhere', () => {
    expect(marksIn(lexicon, 'They said MADURO and left.')).toEqual([]);
  });

  it('leaves alone what may be an ordinary word', () => {
    const text = 'The United States acts.\n\nTELL US MORE ABOUT THE WEATHER';
    expect(mentionsIn(lexicon, text)).toEqual(['United States → us (name)', 'US ✗ no context']);
  });

  it('is not a row of acronyms', () => {
    expect(marksIn(lexicon, 'The US, UK, EU and CNN met.')).toEqual(['US', 'CNN']);
  });

  it('does not matter to a name whose case does not', () => {
    expect(marksIn(lexicon, 'BOAT STRIKE KILLS TWO')).toEqual(['BOAT STRIKE']);
  });
});

describe('of names that overlap', () => {
  it('the longest wins', () => {
    expect(mentionsIn(lexicon, 'the US Navy')).toEqual(['US Navy → navy (name)']);
  });

  it('the longest wins over an earlier one', () => {
    const overlapping = lexiconOf(entity('early', ['New York']), entity('late', ['York Times Square']));
    expect(mentionsIn(overlapping, 'New York Times Square')).toEqual(['York Times Square → late (name)']);
  });

  it('the leftmost wins where they are equally long, and what is left is still found', () => {
    const overlapping = lexiconOf(entity('one', ['Aa Bb']), entity('two', ['Bb Cc']), entity('three', ['Cc']));
    expect(mentionsIn(overlapping, 'Aa Bb Cc')).toEqual(['Aa Bb → one (name)', 'Cc → three (name)']);
  });
});
