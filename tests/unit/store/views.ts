/** The fixture pack as the read models see it, without a database. */
import type { Claim } from '@/lib/model';
import { collectRecords, horizonOf } from '@/lib/store/records';
import { createViews, type Views } from '@/lib/store/views';
import { fixturePack } from '../../fixtures/pack';

export const fixtureViews = (furtherClaims: readonly Claim[] = []): Views =>
  createViews(
    collectRecords(
      { ...fixturePack, claims: [...fixturePack.claims, ...furtherClaims] },
      horizonOf(fixturePack.articles),
    ),
  );
