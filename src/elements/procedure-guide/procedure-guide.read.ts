import { check } from '../../content/check.js';
import type { SectionResult } from '../../content/read-html.js';
import { type Procedure, procedureShape } from '../../content/schema.js';

/** Reads a procedure file that is inside the tag itself, in a `<script type="application/json">`. */
export function readProcedureScript(host: Element): SectionResult<Procedure> {
  const script = host.querySelector('script[type="application/json"]');
  if (!script) return { value: {}, problems: [] };
  let file: unknown;
  try {
    file = JSON.parse(script.textContent);
  } catch (error) {
    // The parser may not have reached the end of the script.
    const isComplete = host.ownerDocument.readyState !== 'loading';
    const message = `The script inside the tag is no JSON: ${(error as Error).message}.`;
    return { value: {}, problems: isComplete ? [{ code: 'not-a-procedure', message }] : [] };
  }
  const { value = {}, problems } = check(procedureShape, file, 'procedure');
  return { value, problems };
}
