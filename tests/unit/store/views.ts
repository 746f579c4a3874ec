/** The fixture pack as the read models see it, without a database. */
import { createViews, type Views } from '@/lib/store/event';
import { collectRecords, horizonOf } from '@/lib/store/records';
import { fixturePack } from '../../fixtures/pack';

export const fixtureViews = (): Views => createViews(collectRecords(fixturePack, horizonOf(fixturePack.articles)));
