// The toy content, for tests that change a word of it and look at what follows.
import { join } from 'node:path'
import { readFolder } from '../../src/flow-language/folder.ts'

export const TOY_FOLDER = join(import.meta.dirname, 'flows')

/** Marks, in an edit, the place where a fault is expected. */
const MARK = '‸'

export interface Edit {
  file?: string
  from: string
  to: string
}

/** The texts of the toy folder, fresh each time. */
export function toyTexts(): Map<string, string> {
  return readFolder(TOY_FOLDER)
}

/** The toy folder with some words changed; `at` is the place marked in an edit, as file, line and column. */
export function editedToys(...edits: readonly Edit[]): {
  texts: Map<string, string>
  at: { file: string; line: number; column: number } | undefined
} {
  const texts = toyTexts()
  let marked: string | undefined
  for (const { file = 'toy.yaml', from, to } of edits) {
    const text = texts.get(file)
    if (!text?.includes(from)) throw new Error(`${file} does not hold: ${from}`)
    texts.set(file, text.replace(from, to.replaceAll('$', '$$$$')))
    if (to.includes(MARK)) marked = file
  }
  if (marked === undefined) return { texts, at: undefined }
  const text = texts.get(marked) ?? ''
  const before = text.slice(0, text.indexOf(MARK)).split('\n')
  texts.set(marked, text.replace(MARK, ''))
  return {
    texts,
    at: { file: `flows/${marked}`, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
  }
}
