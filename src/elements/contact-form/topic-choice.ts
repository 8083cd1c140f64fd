import { names } from './fields.js';

/** The author's settings that choose the topics. */
interface TopicSettings {
  topics: string | null;
  topic: string | null;
}

/** The topics of one form, and which of them is chosen: by the visitor, else by the attribute `topic`; else the first one. */
export class TopicChoice {
  /** The topic that the visitor chose. */
  chosen: string | undefined;
  readonly #settings: TopicSettings;

  constructor(settings: TopicSettings) {
    this.#settings = settings;
  }

  get all(): string[] {
    return names(this.#settings.topics) ?? ['question', 'appointment'];
  }

  get current(): string {
    const { all } = this;
    return all.find((topic) => topic === (this.chosen ?? this.#settings.topic)) ?? (all[0] as string);
  }
}
