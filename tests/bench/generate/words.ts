/**
 * Made-up words that look like those of names and of prose. A pool's word at a rank is always the same; nothing else
 * about a pool has state that matters, so a larger index begins with the words of a smaller one.
 */
import { createRandom, mix, type Random } from './random';

/** Words by rank, each of which is spelled when it is first asked for. */
export interface WordPool {
  readonly size: number;
  at(rank: number): string;
}

interface Style {
  readonly onsets: readonly string[];
  readonly vowels: readonly string[];
  readonly codas: readonly string[];
  readonly endings: readonly string[];
}

const list = (words: string): readonly string[] => words.split(' ');

const LATIN = {
  onsets: list('b br c ch d dr f fr g gr h j k kl l m n p pr qu r s sh st t tr v w y z'),
  vowels: list('a a e e i i o o u ai ea ee ie ou'),
  codas: ['', '', '', ...list('n r l s t m nd rt ck')],
} as const;

const SURNAME: Style = { ...LATIN, endings: list('son ez ov ini mann ski er a o en ley ton ard is ich u') };
const GIVEN_NAME: Style = { ...LATIN, endings: list('a a o e ie an el in us is y on ine') };
const PLACE: Style = { ...LATIN, endings: list('a ia burg ton ville stan o as ham field grad e') };
const PROSE: Style = { ...LATIN, endings: list('ed ing ly s tion er al e able ment') };

/** Scripts that news names come in: some with capitals, some without; some that part words, some that do not. */
const SCRIPTS: readonly Style[] = [
  {
    onsets: list('б в г д ж з к л м н п р с т х ч ш'),
    vowels: list('а е и о у ю я'),
    codas: list('н р л в к ст й'),
    endings: list('ов ин ев ский енко а ия'),
  },
  {
    onsets: list('β γ δ κ λ μ ν π ρ σ τ φ χ'),
    vowels: list('α ε η ι ο ου ω'),
    codas: ['', '', ...list('ν ρ λ')],
    endings: list('ος ης ας ού ία άκης'),
  },
  {
    onsets: list('ب ت ج ح د ر س ش ع ف ق ك ل م ن ه'),
    vowels: ['ا', 'و', 'ي', ''],
    codas: ['', '', 'ن', 'ر'],
    endings: list('ي ة ان ين د'),
  },
  {
    onsets: list('ב ג ד ה ח כ ל מ נ ס פ ר ש ת'),
    vowels: ['ו', 'י', '', 'א'],
    codas: ['', 'ל', 'ר'],
    endings: ['ים', 'ון', 'י', 'ה'],
  },
  {
    onsets: list('क ख ग ज त द न प ब म र ल व श स'),
    vowels: ['ा', 'ि', 'ी', 'ु', 'े', 'ो'],
    codas: ['', '', 'न', 'र'],
    endings: ['ा', 'ी', 'न'],
  },
  {
    onsets: list('北 南 東 山 川 田 金 王 李 張 大 小 明 文 安 国'),
    vowels: [''],
    codas: ['', '海', '京', '城'],
    endings: list('市 省 德 平 華 人'),
  },
  {
    onsets: list('ア カ サ タ ナ ハ マ ヤ ラ ド ガ'),
    vowels: list('イ キ シ ト ノ ム ル'),
    codas: ['', 'ン', 'ー'],
    endings: list('ス ア ド ル'),
  },
  {
    onsets: list('김 이 박 최 정 서 부 대 한 강'),
    vowels: list('민 수 진 영 호 지'),
    codas: ['', ''],
    endings: list('산 시 준 은'),
  },
];

/** A letter as it is written in many names, for the plain one. */
const ACCENTED: readonly (readonly [plain: string, accented: readonly string[]])[] = [
  ['a', list('á à â ã ä å æ')],
  ['e', list('é è ê ë ę ě')],
  ['i', list('í î ï')],
  ['o', list('ó ô õ ö ø ő')],
  ['u', list('ú ü ů û')],
  ['n', list('ñ ń ň')],
  ['s', list('š ś ş ß')],
  ['c', list('ç č ć')],
  ['l', ['ł']],
  ['z', list('ž ż')],
];
const ACCENTED_SHARE = 0.12;

export const surnames = createPool(1, 260_000, (random) => capitalize(accent(random, spell(random, SURNAME, 1, 2))));
export const givenNames = createPool(2, 9_000, (random) => capitalize(accent(random, spell(random, GIVEN_NAME, 1, 2))));
export const placeNames = createPool(3, 160_000, (random) => capitalize(accent(random, spell(random, PLACE, 1, 2))));
export const proseWords = createPool(4, 40_000, (random) => spell(random, PROSE, 1, 2));
/** One word of a name in a script other than Latin; words of one script have ranks that are equal modulo 8. */
export const foreignWords = createPool(5, 80_000, (random, rank) => {
  const word = spell(random, SCRIPTS[rank % SCRIPTS.length] as Style, 1, 2);
  return capitalize(word);
});
export const SCRIPT_COUNT = SCRIPTS.length;
/** Three to six capitals. */
export const acronyms = createPool(6, 30_000, (random) =>
  Array.from({ length: 3 + random.rank(4) }, () => String.fromCharCode(0x41 + random.below(26))).join(''),
);

export const capitalize = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function createPool(seed: number, size: number, spellAt: (random: Random, rank: number) => string): WordPool {
  const words: (string | undefined)[] = new Array(size);
  return {
    size,
    at(rank) {
      words[rank] ??= spellAt(createRandom(mix(seed * 0x1000_0001 + rank)), rank);
      return words[rank];
    },
  };
}

/** A word of so many syllables, of which the last is an ending. */
function spell(random: Random, style: Style, fewest: number, most: number): string {
  let word = '';
  const syllables = fewest + random.below(most - fewest + 1);
  for (let index = 0; index < syllables; index++) {
    word += random.pick(style.onsets) + random.pick(style.vowels) + random.pick(style.codas);
  }
  return word + random.pick(style.endings);
}

function accent(random: Random, word: string): string {
  if (!random.chance(ACCENTED_SHARE)) return word;
  const [plain, accented] = random.pick(ACCENTED);
  return word.replace(plain, random.pick(accented));
}
