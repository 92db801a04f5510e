// How hard a text is to read: Flesch–Kincaid grade level (Kincaid and others, 1975), which counts words in a sentence
// and syllables in a word. It knows nothing of sense or layout, so it is a thermometer, not a verdict.
import { sentencesOf, wordsOf } from './texts.ts'

/** Syllables by rule: groups of vowels, less silent endings. Wrong for some words, and not by much over many. */
export function syllablesIn(word: string): number {
  const plain = word.toLowerCase().replace(/[^\p{L}]/gu, '')
  // A figure is spoken as words: one syllable for each digit is near enough.
  if (!plain) return Math.max(1, word.replace(/\D/g, '').length)
  const stem = plain
    .replace(/(?<=[^aeiouy])(?:e|es|ed)$/, (end, offset: number) => {
      const before = plain.slice(0, offset)
      const spoken =
        (end === 'e' && /[^aeiouy]l$/.test(before)) ||
        (end === 'ed' && /[td]$/.test(before)) ||
        (end === 'es' && /(?:[sxz]|[cs]h|[cg])$/.test(before))
      return spoken ? 'e' : ''
    })
    .replace(/^y/, '')
  const groups = stem.match(/[aeiouy]+/g)?.length ?? 0
  // Two vowels that are spoken apart: idea, area, quiet, social is one and so is nation.
  const apart = stem.match(/(?<![cgtsx])i[aou]|eo(?!u)|(?<!q)ua(?!l|r)|ea$|io(?=le)/g)?.length ?? 0
  return Math.max(1, groups + apart)
}

export interface Ease {
  sentences: number
  words: number
  /** In years: the grade plus five. */
  age: number
}

/** Reading age of the sentences in these texts, or nothing if they hold no sentence. */
export function readingAge(texts: readonly string[]): Ease | undefined {
  const sentences = texts.flatMap(sentencesOf)
  const words = sentences.flatMap(wordsOf)
  if (!words.length) return undefined
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0)
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
  return { sentences: sentences.length, words: words.length, age: grade + 5 }
}
