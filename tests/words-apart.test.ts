// Svelte takes away the space at the beginning and at the end of an element. Within a line of words that joins two of them,
// in what is read out above all: “Hide” and “this message” became “Hidethis message”.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const inline = 'a|abbr|b|cite|em|i|q|s|small|span|strong|u'
const joined = [
  // The mark before the end of a tag tells it from the arrow of a function.
  new RegExp(`<(?:${inline})(?: [^<>\\n]*[^=\\s<>])?> +[^\\s<].*`, 'g'),
  new RegExp(`.*[^\\s>] +</(?:${inline})>`, 'g'),
]

test('a space that parts two words stands where it is kept', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.svelte'))
    .map((file) => join('src', file))
  const found = files.flatMap((file) => {
    const markup = readFileSync(file, 'utf8').replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    return joined.flatMap((pattern) => markup.match(pattern) ?? []).map((line) => `${file}: ${line.trim()}`)
  })
  expect(files.length).toBeGreaterThan(100)
  expect(found, "write {' '} instead").toEqual([])
})
