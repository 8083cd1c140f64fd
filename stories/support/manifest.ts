interface Named {
  name: string;
  description: string;
}

/** What the stories read of an element in the manifest. */
interface Declaration {
  tagName: string;
  attributes: (Named & { type: { text: string } })[];
  cssParts: Named[];
  cssStates: Named[];
  cssProperties: Named[];
}

interface Manifest {
  modules: { declarations: Declaration[] }[];
}

// A build makes it: it is not there for the compiler.
const [found] = Object.values(
  import.meta.glob<Manifest>('../../dist/custom-elements.json', { eager: true, import: 'default' }),
);
if (!found) throw new Error('dist/custom-elements.json is missing. Build first.');

export const manifest = found;

export function declarationOf(tag: string): Declaration {
  const declaration = manifest.modules
    .flatMap(({ declarations }) => declarations)
    .find(({ tagName }) => tagName === tag);
  if (!declaration) throw new Error(`The manifest does not know ${tag}.`);
  return declaration;
}
