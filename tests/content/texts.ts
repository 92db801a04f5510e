// Every sentence a reader may see, with the file and the place it stands in: what the sweeps go through.
import { join } from 'node:path'
import { parse } from 'yaml'
import { readFolder } from '../../src/flow-language/folder.ts'

export interface Text {
  file: string
  /** Keys on the way there, numbers left out: questions.why. */
  at: string
  text: string
}

/** What is not said to the reader in our own words: ids, conditions, and other people’s names and titles. */
const NOT_OURS = new Set(['source', 'url', 'by', 'when', 'ask', 'answers', 'licence', 'expect', 'was', 'id'])

/** Keys whose value is for the reader even if it is one word. */
const WORDS = new Set(
  'text short title terminus name noun term says hint what intervention outcome outcomes place unit'.split(
    ' ',
  ),
)

/** Every content file as it is written, by path within the folder. */
export const files = readFolder(join(import.meta.dirname, '../../flows'))

/** All texts of one file. Titles in the register of sources are other people’s, and left out. */
export function textsOf(file: string): Text[] {
  const found: Text[] = []
  const walk = (value: unknown, at: readonly string[]): void => {
    const key = at.at(-1) ?? ''
    // A method’s `answers` and a question’s `ask`-like words are text; a mapping or a list of ids under them is not.
    if (NOT_OURS.has(key) && !(key === 'answers' && typeof value === 'string')) return
    if (typeof value === 'string') {
      if (/\s/.test(value.trim()) || WORDS.has(key))
        found.push({ file, at: at.join('.'), text: value.trim() })
    } else if (Array.isArray(value)) for (const item of value) walk(item, at)
    else if (value && typeof value === 'object')
      for (const [inner, item] of Object.entries(value)) walk(item, [...at, inner])
  }
  if (file !== 'sources.yaml') walk(parse(files.get(file) ?? '', { version: '1.2' }), [])
  return found
}

/** Every text of every file. */
export const texts: readonly Text[] = [...files.keys()].flatMap(textsOf)

/** The sentences of a text. What does not end like a sentence is a label, and is left out. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.?!][”’)]?)\s+(?=[“‘(A-Z0-9£])/)
    .map((part) => part.trim())
    .filter((part) => /[.?!][”’)]?$/.test(part))
}

/** The words of a sentence; a number is a word. */
export function wordsOf(sentence: string): string[] {
  return sentence.match(/[\p{L}\p{N}](?:[\p{L}\p{N}’'.,%-]*[\p{L}\p{N}%])?/gu) ?? []
}
