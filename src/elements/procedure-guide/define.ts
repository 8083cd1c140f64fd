/** Registers the guide and the elements that it shows. */
import '../../define.js';
