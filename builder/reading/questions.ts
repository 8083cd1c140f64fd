/** Questions with their answers. */
import type { Procedure } from 'clinic-widgets';
import { flow } from './entry-text.js';
import type { Uncertain } from './reading.js';

export interface QuestionPart {
  question: string | undefined;
  answer: string[];
  doubts: Uncertain[];
}

export function questionsOf(parts: readonly QuestionPart[]): Procedure['questions'] {
  parts.forEach(({ doubts }, at) => {
    for (const doubt of doubts) doubt.path = `questions.items[${at}]`;
  });
  if (!parts.length) return {};
  return {
    items: parts.map(({ question, answer }) => ({
      ...(question && { question }),
      ...(answer.length && { answer: flow(answer) }),
    })),
  };
}
