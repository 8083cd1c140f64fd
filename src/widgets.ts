import { ProcedureGuide } from './elements/procedure-guide/procedure-guide.js';
import { sectionWidgets } from './section-widgets.js';

/** All widgets; the guide last, so that what it shows is registered before it. */
export const widgets = [...sectionWidgets, ProcedureGuide] as const;
