/** Days as whole numbers: days since 1 January 1970, without a zone. A day `n` lasts from `n` to `n + 1`. */
import type { IsoDay } from '../../../../lib/model';

const MS_PER_DAY = 86_400_000;

export const dayNumber = (day: IsoDay): number => Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;

export const isoDay = (number: number): IsoDay => new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
