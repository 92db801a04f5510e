// The pages that are measured beside each other: our hosted build at its home page and at a question, and a hand-written
// page in one file, which stands for the least that asking fourteen questions can cost.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Answers, Flow } from '../../src/engine/index.ts'
import { loadFolder } from '../../src/flow-language/folder.ts'

export interface Target {
  name: 'reference' | 'home' | 'works'
  path: string
  /** There once the first screen can be read. */
  shown: string
  /** There once its scripts have run and a press is answered. */
  usable: string
}

export const targets: readonly Target[] = [
  { name: 'reference', path: '/reference.html', shown: 'fieldset', usable: 'body[data-usable]' },
  // The switch of colours is drawn by the app alone.
  { name: 'home', path: '/', shown: 'h1', usable: '#app footer select' },
  { name: 'works', path: '/#/works', shown: 'fieldset', usable: 'fieldset input' },
]

const ASKED = 14

/** The line that is walked. */
export function worksLine(): Flow {
  const flow = loadFolder(resolve('flows')).flows.find(({ id }) => id === 'works')
  if (!flow) throw new Error('There is no works line.')
  return flow
}

/** A walk through the whole line, as a person would answer for a real case. */
export function walkOf(flow: Flow): Answers {
  const example = flow.examples.find(({ name }) => name === 'Body Worn Video, as planned')
  if (!example) throw new Error('The works line has lost its example.')
  return example.answers
}

/** The hand-written page with the first questions of the line, and its first question drawn already. */
export function referencePage(flow: Flow): string {
  const questions = flow.questions.slice(0, ASKED).map(({ id, text, options }) => ({
    id,
    text,
    options: options.map((option) => ({ id: option.id, text: option.text })),
  }))
  const clean = (text: string) => text.replace(/[&<"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  const [first] = questions
  const choices = first?.options.map(
    ({ id, text }) => `<label><input type=radio name=a value="${id}">${clean(text)}</label>`,
  )
  const drawn = `<form><fieldset><legend><h1 tabindex=-1>${clean(first?.text ?? '')}</h1></legend>${choices?.join('') ?? ''}</fieldset><button>Continue</button></form>`
  return readFileSync(join('tests', 'bench', 'reference', 'page.html'), 'utf8')
    .replace('/*questions*/[]', () => JSON.stringify(questions))
    .replace('<!--first-->', () => drawn)
}
