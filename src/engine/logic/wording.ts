// Whether a text speaks of work, of a count of work, or of a flat target. Read by words alone: a guess that a reader may
// overrule, never a verdict.
import type { LogicGauges } from './guide.ts'

const SHARE =
  /\d\s*(?:%|per ?cent\b)|\bby (?:a|one) (?:third|quarter|fifth|tenth|half)\b|\bhal(?:f|ve|ves|ved|ving)\b/

/** Does it say what somebody does, rather than what changes? "Deliver training"; not "Training improves how ...". */
export function isWork(text: string, { activity, before, change }: LogicGauges): boolean {
  const words = wordsOf(text)
  const start = words.findIndex((word) => !before.includes(word))
  const first = words[start]
  if (first === undefined || words.slice(start + 1).some((word) => change.includes(word))) return false
  return activity.some((verb) => formsOf(verb).includes(first))
}

/** Does it count work done? "Number of sessions", "200 leaflets", "training delivered"; not "fewer visits". */
export function isCountOfWork(text: string, { counted, done, change }: LogicGauges): boolean {
  const words = wordsOf(text)
  if (words.some((word) => change.includes(word))) return false
  const isThing = (word: string) => counted.some((thing) => thing === word || formsOf(thing).includes(word))
  const opens = /^(?:the )?(?:number|no|count|total|percentage|share|proportion) of\b|^\d/.test(
    words.join(' '),
  )
  return words.some((word, index) => {
    if (!isThing(word)) return false
    const after = words.slice(index + 1, index + 4)
    return (opens && index < 6) || after.some((next) => done.includes(next))
  })
}

/** Does it set a share to be reached, the same for everybody? "Cut burglary by 20%". */
export function isFlatTarget(text: string, { target }: LogicGauges): boolean {
  const words = wordsOf(text)
  return (
    SHARE.test(text.toLowerCase()) &&
    target.some((verb) => formsOf(verb).some((form) => words.includes(form)))
  )
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** A word with its regular endings: run, runs, running; carry, carries, carried; provide, provided, providing. */
function formsOf(word: string): string[] {
  const last = word.at(-1) ?? ''
  const silent = last === 'e' ? word.slice(0, -1) : word
  const soft = last === 'y' ? word.slice(0, -1) : null
  return [
    ...[
      word,
      `${word}s`,
      `${word}es`,
      `${silent}ed`,
      `${silent}ing`,
      `${word}${last}ing`,
      `${word}${last}ed`,
    ],
    ...(soft === null ? [] : [`${soft}ies`, `${soft}ied`]),
  ]
}
