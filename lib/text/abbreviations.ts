/**
 * Abbreviations of news English, without their last period, by what a period after them can mean. They count only as
 * they are printed ("Gen.", "Nov."): in small letters most of them are ordinary words. Titles and ranks, months, days,
 * companies and states as the usual agency styles shorten them; extend it where a text shows a gap.
 */

import { hashToken } from './tokens';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const BEFORE_A_NAME = words(
  'Mr Mrs Ms Mx Dr Prof Rev Fr Hon Sen Sens Rep Reps Gov Govs Pres Sec Amb Atty Supt Gen Lt Col Maj Capt Cpt ' +
    'Cmdr Cdr Adm Sgt Cpl Pvt Brig St Ste Mt Ft Sr Sra Srta Dra Lic Ing vs',
);

const BEFORE_A_NUMBER = words('No Nos no nos Fig fig Vol vol Art art Para para approx p pp');

const ANYWHERE = words(
  'Inc Corp Ltd Co Cos Bros Jr Esq etc al Est Dept Univ Assn Ave Blvd Rd Jan Feb Mar Apr Jun Jul Aug Sept Sep ' +
    'Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Sun Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La ' +
    'Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo',
);

/** By the lower bits of their hashes, which tell nearly all other words apart from them. */
const HASH_BITS = 0xfff;
const HASHES_BEFORE_A_NAME = new Uint8Array(HASH_BITS + 1);
for (const word of BEFORE_A_NAME) HASHES_BEFORE_A_NAME[hashToken(word) & HASH_BITS] = 1;

/** @returns false where no word of this hash stands before a name; else the word itself is to be asked */
export const mayStandBeforeName = (hash: number): boolean => HASHES_BEFORE_A_NAME[hash & HASH_BITS] === 1;

/** True where a period after the word belongs to it and a name follows: "Gen.", "Sen.", "St.". */
export const standsBeforeName = (word: string): boolean => BEFORE_A_NAME.has(word);

/** True where a period after the word belongs to it if a number follows: "No. 5". */
export const standsBeforeNumber = (word: string): boolean => BEFORE_A_NUMBER.has(word);

/** True where a period after the word may belong to it: "Inc.", "Nov.". */
export const mayTakePeriod = (word: string): boolean => ANYWHERE.has(word);
