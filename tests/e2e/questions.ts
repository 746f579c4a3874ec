/**
 * What a reader would ask of the five articles, what the reader does, and what must stand on the first screen then: the
 * right statement with the right chain. The index's own words are quoted as far as they tell the statement from others.
 */

export interface Answer {
  /** Words of the statement. */
  readonly says: string;
  readonly by: string;
  /** The sources below the article, outermost first, as the line has them. */
  readonly chain: string;
  /** What it is told as, behind the chain; a plain report is told as nothing. */
  readonly as?: 'announcement' | 'accusation' | 'denial' | 'possibility';
}

export interface Question {
  readonly asks: string;
  /** What the reader does: types words, opens an entry of the panel, or rests on a name on a page. */
  readonly does: { readonly types: string } | { readonly opens: string } | { readonly restsOn: string };
  readonly reads: readonly Answer[];
}

const PAKISTAN = 'Pakistan News Network';
const CONFIRMS = '[Trump confirms the call with Maduro]';
const PARAPOLITIKA = 'Parapolitika';
const KUDU = 'Kudu Pinter';
const LINGUA = 'Lingua-News';
const NONE = 'no source given in this article';
const JOURNAL = 'credits The Wall Street Journal › citing unnamed: “sources familiar with the matter”';
const TIMES = 'credits The New York Times › citing unnamed: “sources familiar with the matter”';
const DISCUSSION = 'credits unnamed: “sources familiar with the discussion”';
const CARRIED = '(carried over from the sentence before)';

export const QUESTIONS: readonly Question[] = [
  // How many
  {
    asks: 'How many people have the strikes killed, and who counts?',
    does: { types: 'how many people have the strikes killed' },
    reads: [
      { says: 'At least 83 people', by: PARAPOLITIKA, chain: NONE },
      { says: 'by Washington’s account', by: KUDU, chain: 'credits US government' },
      { says: 'Dozens of people', by: LINGUA, chain: NONE },
    ],
  },
  {
    asks: 'How many boats have been attacked?',
    does: { types: 'how many boats have been attacked' },
    reads: [{ says: 'at least 21 attacks', by: PARAPOLITIKA, chain: NONE }],
  },
  {
    asks: 'How many soldiers are there?',
    does: { types: 'how many troops' },
    reads: [{ says: 'About 15,000 US troops', by: LINGUA, chain: NONE }],
  },
  {
    asks: 'What is offered for Maduro?',
    does: { types: 'how big is the reward for maduro' },
    reads: [{ says: '50 million dollars', by: CONFIRMS, chain: NONE }],
  },
  // When
  {
    asks: 'When did the two presidents speak?',
    does: { types: 'When did Trump and Maduro speak?' },
    reads: [{ says: 'on November 21', by: LINGUA, chain: NONE }],
  },
  {
    asks: 'When was the call?',
    does: { types: 'when was the call' },
    reads: [{ says: 'on November 21', by: LINGUA, chain: NONE }],
  },
  {
    asks: 'When did the carrier arrive?',
    does: { types: 'when did the gerald ford arrive' },
    reads: [{ says: 'reached the Caribbean on November 16', by: PARAPOLITIKA, chain: NONE }],
  },
  {
    asks: 'How long has Maduro been in power?',
    does: { types: 'how long has maduro been in power' },
    reads: [{ says: 'since 2013', by: PARAPOLITIKA, chain: NONE }],
  },
  {
    asks: 'What happened on 2 September?',
    does: { types: 'what happened on september 2' },
    reads: [{ says: 'An attack on a boat on September 2', by: LINGUA, chain: NONE }],
  },
  // Who
  {
    asks: 'Who ordered the second strike?',
    does: { types: 'who ordered the second strike' },
    reads: [
      { says: 'was allowed by commanders', by: LINGUA, chain: NONE },
      { says: 'Hegseth is said to have given an order', by: CONFIRMS, chain: NONE, as: 'accusation' },
      {
        says: 'Hegseth has denied ordering',
        by: CONFIRMS,
        chain: 'credits Donald Trump › citing Pete Hegseth',
        as: 'denial',
      },
    ],
  },
  {
    asks: 'Did Hegseth give that order?',
    does: { types: 'second strike order' },
    reads: [{ says: 'Hegseth is said to have given an order', by: CONFIRMS, chain: NONE, as: 'accusation' }],
  },
  {
    asks: 'Who is Hegseth, and what does he say?',
    does: { opens: 'pete-hegseth' },
    reads: [
      { says: 'set himself apart from the decision', by: LINGUA, chain: NONE },
      {
        says: 'Hegseth has denied ordering',
        by: CONFIRMS,
        chain: 'credits Donald Trump › citing Pete Hegseth',
        as: 'denial',
      },
    ],
  },
  {
    asks: 'Who is Marco Rubio?',
    does: { types: 'who is marco rubio' },
    reads: [{ says: 'took part in the telephone conversation', by: KUDU, chain: NONE }],
  },
  {
    asks: 'Who is Frank Bradley?',
    does: { types: 'frank bradley' },
    reads: [{ says: 'is to brief lawmakers', by: LINGUA, chain: NONE }],
  },
  {
    asks: 'Which airlines have stopped flying?',
    does: { types: 'which airlines stopped flying' },
    reads: [{ says: 'Avianca, GOL, Iberia, LATAM Colombia, TAP and Turkish Airlines', by: KUDU, chain: NONE }],
  },
  // The cartel
  {
    asks: 'Is the cartel real?',
    does: { types: 'is the cartel real' },
    reads: [
      { says: 'does not exist', by: CONFIRMS, chain: 'credits Venezuelan officials and their allies', as: 'denial' },
    ],
  },
  {
    asks: 'What is this cartel?',
    does: { restsOn: 'Cartel of the Suns' },
    reads: [
      { says: 'has accused Maduro of being the head', by: CONFIRMS, chain: 'credits US government', as: 'accusation' },
    ],
  },
  {
    asks: 'Is it listed as terrorist?',
    does: { types: 'is the cartel a terrorist organization' },
    reads: [{ says: 'declared the “Sun Cartel” a terrorist organization', by: KUDU, chain: NONE }],
  },
  {
    asks: 'What is Tren de Aragua?',
    does: { types: 'what is tren de aragua' },
    reads: [
      { says: 'the “Aragua train” and the Sinaloa cartel', by: KUDU, chain: 'credits US government', as: 'accusation' },
    ],
  },
  // The call and what was offered
  {
    asks: 'Did Maduro ask for an amnesty?',
    does: { types: 'did maduro ask for amnesty' },
    reads: [{ says: 'Venezuela has asked for a general amnesty', by: PAKISTAN, chain: JOURNAL }],
  },
  {
    asks: 'What about the amnesty?',
    does: { opens: 'amnesty-request' },
    reads: [
      { says: 'Venezuela has asked for a general amnesty', by: PAKISTAN, chain: JOURNAL },
      { says: 'talked about the Venezuelan request', by: PAKISTAN, chain: JOURNAL },
    ],
  },
  {
    asks: 'What did the two talk about?',
    does: { opens: 'trump-maduro-call' },
    reads: [
      { says: 'talked with each other by telephone', by: PAKISTAN, chain: TIMES },
      { says: 'whether the two of them could meet', by: PAKISTAN, chain: TIMES },
    ],
  },
  {
    asks: 'Did Trump threaten Maduro?',
    does: { types: 'did trump threaten maduro' },
    reads: [{ says: 'or the US attacks Venezuela', by: PAKISTAN, chain: `credits The Wall Street Journal ${CARRIED}` }],
  },
  {
    asks: 'Did Maduro agree to leave?',
    does: { types: 'did maduro agree to leave' },
    reads: [{ says: 'would not agree', by: LINGUA, chain: `${DISCUSSION} ${CARRIED}` }],
  },
  {
    asks: 'Was he offered safe passage?',
    does: { types: 'safe passage' },
    reads: [{ says: 'safe passage out of Venezuela', by: LINGUA, chain: DISCUSSION }],
  },
  {
    asks: 'What about Russia?',
    does: { types: 'maduro russia' },
    reads: [
      {
        says: 'a way out to Russia',
        by: CONFIRMS,
        chain: 'credits CNN › citing State of the Union › citing Markwayne Mullin',
      },
    ],
  },
  {
    asks: 'Who brought the proposals to Washington?',
    does: { types: 'rodriguez proposals qatar' },
    reads: [{ says: 'Diplomats of Qatar', by: KUDU, chain: 'credits Miami Herald' }],
  },
  {
    asks: 'What about the oil?',
    does: { types: 'what did maduro offer on oil' },
    reads: [{ says: 'shares in Venezuela’s oil fields', by: KUDU, chain: 'credits The New York Times' }],
  },
  {
    asks: 'What does Trump say of the call?',
    does: { types: 'what did trump say about the call' },
    reads: [
      { says: 'was a phone call', by: CONFIRMS, chain: 'credits Donald Trump' },
      { says: 'it was simply a call', by: LINGUA, chain: 'credits Donald Trump' },
    ],
  },
  {
    asks: 'Does the White House confirm it?',
    does: { types: 'did the white house confirm the call' },
    reads: [{ says: 'neither denied nor confirmed', by: KUDU, chain: NONE }],
  },
  // In the air and on land
  {
    asks: 'What did the FAA warn of?',
    does: { restsOn: 'FAA warning' },
    reads: [
      {
        says: 'warned the major airlines on Friday of a possible danger',
        by: PARAPOLITIKA,
        chain: 'credits US Federal Aviation Administration',
        as: 'announcement',
      },
    ],
  },
  {
    asks: 'Is Venezuelan airspace closed?',
    does: { types: 'is venezuelan airspace closed' },
    reads: [
      {
        says: 'is to be regarded as closed',
        by: PAKISTAN,
        chain: 'credits Donald Trump › citing the airspace message',
        as: 'announcement',
      },
    ],
  },
  {
    asks: 'Is the airport of Caracas open?',
    does: { types: 'is caracas airport open' },
    reads: [{ says: 'works as usual', by: CONFIRMS, chain: NONE }],
  },
  {
    asks: 'Will the US invade?',
    does: { types: 'will the us invade venezuela' },
    reads: [
      {
        says: 'a ground invasion of Venezuela is possible',
        by: PAKISTAN,
        chain: 'credits Donald Trump',
        as: 'announcement',
      },
    ],
  },
  {
    asks: 'What is the carrier that everyone writes of?',
    does: { restsOn: 'Gerald R. Ford' },
    reads: [{ says: 'reached the Caribbean on November 16', by: PARAPOLITIKA, chain: NONE }],
  },
  // Why, and on what grounds
  {
    asks: 'Why are US forces in the Caribbean?',
    does: { types: 'why are us forces in the caribbean' },
    reads: [{ says: 'under the heading of a fight against the drug trade', by: LINGUA, chain: NONE }],
  },
  {
    asks: 'Is there evidence that the boats carried drugs?',
    does: { types: 'is there evidence that the boats carried drugs' },
    reads: [{ says: 'no conclusive evidence', by: KUDU, chain: NONE }],
  },
  {
    asks: 'Who speaks of war crimes?',
    does: { types: 'war crime' },
    reads: [
      { says: 'Had a state of war been declared', by: CONFIRMS, chain: 'credits Jorge Rodríguez', as: 'accusation' },
      { says: 'might amount to a war crime', by: LINGUA, chain: 'credits Pete Hegseth' },
    ],
  },
  {
    asks: 'What do human rights groups say?',
    does: { types: 'what do human rights groups say' },
    reads: [
      {
        says: 'unlawful killings of civilians',
        by: PARAPOLITIKA,
        chain: 'credits Human rights organizations',
        as: 'accusation',
      },
    ],
  },
  {
    asks: 'What is planned next, and who says so?',
    does: { types: 'new operations against venezuela' },
    reads: [
      {
        says: 'a new stage of operations',
        by: PARAPOLITIKA,
        chain: 'credits Reuters › citing unnamed: “four American officials”',
      },
    ],
  },
  {
    asks: 'Did the US rehearse attacks?',
    does: { types: 'simulated attacks' },
    reads: [
      {
        says: 'rehearsed attacks on Venezuela',
        by: PAKISTAN,
        chain: 'credits The Wall Street Journal › citing flight tracking data and unnamed: “a defense official”',
      },
    ],
  },
];
