/** Where the links of the repository's documents lead when Storybook shows the documents. */

/** The id of the page that shows a document, by the document's path in the repository. */
export type Pages = Readonly<Record<string, string>>;

/** The path in the repository that a link of a document names. */
export function repositoryPath(link: string, document: string): string {
  return new URL(link, `file:///${document}`).pathname.slice(1);
}

/**
 * The address of a link or a picture in Storybook.
 * @param document the path of the document that contains it
 * @returns nothing for a file that Storybook does not show
 */
export function storybookAddress(link: string, document: string, pages: Pages): string | undefined {
  if (link.startsWith('#') || URL.canParse(link)) return link;
  const path = repositoryPath(link, document);
  const page = pages[path];
  if (page) return `?path=/docs/${page}${new URL(link, 'file:///').hash}`;
  return path.startsWith('docs/images/') ? path.slice('docs/'.length) : undefined;
}
