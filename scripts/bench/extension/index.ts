/** The door of what is measured with the real extension in a browser. */
import { MANY_TERMS, type Stage } from '../stage';
import { startExtension } from './extension';
import { measureFootprint } from './footprint';
import { measureHover } from './hover';
import { holdIndex, measureRoundTrips } from './round-trip';
import { measureSlices } from './slices';

export async function measureExtension(stage: Stage): Promise<void> {
  stage.report.progress('building the extension');
  const extension = await startExtension(stage.executablePath);
  try {
    await measureRoundTrips(stage, extension);
    await holdIndex(stage, extension, MANY_TERMS);
    await measureSlices(stage, extension);
    await measureHover(stage, extension);
    await measureFootprint(stage, extension);
  } finally {
    await extension.close();
  }
}
