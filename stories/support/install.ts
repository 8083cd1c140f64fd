/** Packages that the theme studio uses, for its tests. */
import { install } from '../../scripts/packages.mjs';

export default function installStories(): void {
  install('stories');
}
