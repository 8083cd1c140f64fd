/**
 * The words of one language by which `warnings.ts` recognises a warning. Each is the source of an expression
 * that is read without regard to case and matches whole words; `…` stands for up to 80 characters of one sentence.
 */
export interface WarningWords {
  /** Asks the reader to call or to come, on a condition or at once. */
  call: readonly string[];
  /** Emergencies and their numbers. */
  emergency: readonly string[];
  /** Something other than health is the reason to call: a question, an appointment. */
  everyday: readonly string[];
  /** Says whom the procedure is not for. */
  exclusion: readonly string[];
  /** Illnesses and circumstances that a clinic has to know of. */
  condition: readonly string[];
  /** Tells what not to do, what to stop, what to say about medicines. */
  instruction: readonly string[];
  /** Says that harm is possible. */
  harm: readonly string[];
  /** Says that something may happen: beside the name of a harm, that harm. */
  chance: readonly string[];
  /** Names of harms. */
  harmName: readonly string[];
  /** Before the name of a harm: there is less of it, or none. */
  less: readonly string[];
  /** After the name of a harm: it becomes less, or ends. */
  ends: readonly string[];
  /** Names of medicines. */
  medicine: readonly string[];
  /** “Not” and its like. */
  negation: readonly string[];
  /** Further words that make the line above a list a warning. */
  leadIn: readonly string[];
}
