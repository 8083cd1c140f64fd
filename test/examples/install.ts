/** The frameworks of the examples. */
import { install } from '../../scripts/packages.mjs';

export default function installExamples(): void {
  install('examples');
}
