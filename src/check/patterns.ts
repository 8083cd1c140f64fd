/** English words that advice looks for in several sections. */

/** How often something happens, without a figure. */
export const VAGUE =
  /\b(very )?(rare(ly)?|uncommon(ly)?|common(ly)?|frequent(ly)?|infrequent(ly)?|seldom|unlikely|low risk|small risk)\b/i;

/** An option of having no treatment, or of waiting. */
export const NONE =
  /\b(no|without( any)?|not having( any)?|decline|refuse) (treatment|procedure|surgery|operation|intervention)|\b(wait|waiting|watchful|do(ing)? nothing|not (be )?treated|leave it|leaving it)\b/i;
