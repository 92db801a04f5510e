import { expect, test } from 'vitest'
import type { FoundDocument, Kind } from './documents.ts'
import { makeSearch } from './search.ts'
import { stem } from './stem.ts'

function doc(kind: Kind, title: string, line = '', also = ''): FoundDocument {
  return { href: `#/${kind}/${title}`, kind, title, line, also, text: '' }
}

const documents = [
  doc('source', 'Cluster randomised trials: a handbook'),
  doc('method', 'Cluster randomised trial', 'A fair draw decides which teams get it.'),
  doc('method', 'Before and after', 'Two points in time with nothing beside them.'),
  doc('method', 'Interviews', 'Talk to the people it happened to.'),
  doc('method', 'Matched comparison', 'People like them who did not get it.'),
  doc('term', 'Pre-registration', 'Saying beforehand what you will work out.'),
  doc('term', 'Cluster', 'A group treated as one unit.'),
  doc('case', 'Body-worn video', 'Do cameras change what happens?', 'London'),
  doc('question', 'Could chance decide who gets it?', 'Chance is the surest way.'),
  doc('cost', 'Burglary of a home', 'per crime'),
]
const search = makeSearch(documents, [
  ['randomised', 'lottery', 'fair draw', 'RCT'],
  ['before and after', 'pre post'],
])
const titles = (typed: string) => search(typed).map(({ title }) => title)
const first = (typed: string) => titles(typed)[0]

test.each([
  ['randomised trial', 'Cluster randomised trial'],
  ['Cluster', 'Cluster'],
  // A slip of the keys, a letter left out, two swapped.
  ['clustre randomised', 'Cluster randomised trial'],
  ['interveiws', 'Interviews'],
  ['burgalry', 'Burglary of a home'],
  // Other words for the same thing, one and many, both ways.
  ['lottery', 'Cluster randomised trial'],
  ['RCT', 'Cluster randomised trial'],
  ['pre-post', 'Before and after'],
  ['pre post', 'Before and after'],
  // Plurals and other forms.
  ['interview', 'Interviews'],
  ['burglaries', 'Burglary of a home'],
  ['trials', 'Cluster randomised trial'],
  ['randomization', 'Cluster randomised trial'],
  ['matching', 'Matched comparison'],
  // What is typed so far.
  ['burg', 'Burglary of a home'],
  // Words that say nothing are passed over.
  ['what is a cluster', 'Cluster'],
  // Nothing has all of it, so something that has most.
  ['burglary on the moon', 'Burglary of a home'],
])('%s finds %s first', (typed, title) => {
  expect(first(typed)).toBe(title)
})

test('a page that explains comes before one that only mentions', () => {
  const found = titles('cluster randomised')
  expect(found.indexOf('Cluster randomised trial')).toBeLessThan(
    found.indexOf('Cluster randomised trials: a handbook'),
  )
})

test.each(['', '   ', '?!', 'zzzzzzzz'])('%j finds nothing', (typed) => {
  expect(search(typed)).toEqual([])
})

test.each([
  ['studies', 'study'],
  ['bias', 'bias'],
  ['process', 'process'],
  ['analysis', 'analysis'],
  ['costs', 'cost'],
  ['randomized', 'randomis'],
  ['randomising', 'randomis'],
  ['stopped', 'stop'],
  ['us', 'us'],
])('%s is cut down to %s', (word, left) => {
  expect(stem(word)).toBe(left)
})
