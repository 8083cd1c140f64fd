/** A published standard or study. */
export interface Source {
  title: string;
  url: string;
}

export const IPDAS: Source = {
  title: 'International Patient Decision Aid Standards, version 4',
  url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC5013503/',
};
export const RISKS: Source = {
  title: 'How to present risks to patients: a review',
  url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC8758611/',
};
export const PEMAT: Source = {
  title: 'Patient Education Materials Assessment Tool',
  url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC8990380/',
};
export const WCAG: Source = {
  title: 'Web Content Accessibility Guidelines 2.2, 1.1.1',
  url: 'https://www.w3.org/TR/WCAG22/#non-text-content',
};
