/** Lines of the page around the text, or of a form: they have no place in a procedure file. */
import { SUM } from './text-lines.js';
import type { Reason } from './reading.js';

const FORM_LABEL =
  /^(your |full |first |last |e-?mail |phone |telephone |su |tu )?(name|e-?mail|address|phone|telephone|number|message|subject|comments?|submit|send( message)?|captcha|nombre|apellidos|correo( electr[óo]nico)?|tel[ée]fono|mensaje|asunto|enviar)( address| number)?( ?\(?(required|optional|obligatorio|opcional)\)?)?\s*[*:]*$/i;
const FURNITURE =
  /^(skip to (main )?content|share( this page)?|print( this page)?|back to top|home|menu|search|read more|all rights reserved.*|(©|copyright|\(c\)) .*|information for patients|patient information( leaflet| sheet)?|learn more|book now|back to .{1,30}|click here.{0,40}|mehr erfahren|en savoir plus|imprimer télécharger|télécharger|saber más|ver más|scopri di più|saiba mais|lees (meer|verder)|(leaflet|document|version) (reference|ref|number|no|code|id)\b.*|(date of publication|publication date)\b.*|información para (el |la |los )?pacientes?|hoja informativa|saltar al contenido|volver arriba|compartir|imprimir|inicio|buscar|leer m[áa]s|todos los derechos reservados.*)$|^(> )?[\p{L} ]+( [>›»/] [\p{L}’' ]+){2,}$/iu;

const PAGE_NUMBER =
  /\s*(?:\b(?:page|p[áa]gina|p[áa]g\.?)\s+\d{1,3}(?:\s*(?:of|de|\/)\s*\d{1,3})?|^[-–—]?\s*\d{1,3}\s*[-–—]?)$/i;

/** Running headers and footers of a document: with the page's number, and without it. */
export function runningHeads(texts: readonly string[]): ReadonlySet<string> {
  const numbered = texts.filter((text) => PAGE_NUMBER.test(text));
  const heads = numbered.map((text) => text.replace(PAGE_NUMBER, ''));
  return new Set([...numbered, ...texts.filter((text) => heads.includes(text))]);
}

/** Why a line is not placed; undefined if it is part of the text. */
export function reasonToSetAside(text: string): Reason | undefined {
  if (SUM.test(text) || FORM_LABEL.test(text)) return 'form';
  return FURNITURE.test(text) ? 'furniture' : undefined;
}
