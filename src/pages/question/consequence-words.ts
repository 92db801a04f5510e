// What a chosen option opens and closes, in the words of the methods library. A few telling ones; the rest counted.
import type { AskedLibrary, Consequence } from '../../engine/index.ts'
import { methodPhrases } from '../../report/words/method-words.ts'

const MOST_NAMED = 2

export interface ConsequenceWords {
  opens: string
  closes: string
}

/** Both empty if nothing hangs on this option. */
export function consequenceWords(
  library: AskedLibrary,
  consequence: Consequence | undefined,
): ConsequenceWords {
  return {
    opens: consequence ? methodPhrases(library, consequence.opens, MOST_NAMED) : '',
    closes: consequence ? methodPhrases(library, consequence.closes, MOST_NAMED) : '',
  }
}

/** The same in one sentence, to be read out. */
export function spokenConsequence({ opens, closes }: ConsequenceWords): string {
  return [opens && `Opens ${opens}.`, closes && `Closes ${closes}.`].filter(Boolean).join(' ')
}
