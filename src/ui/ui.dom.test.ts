// What assistive technology finds in the components. How they look is for eyes: see the specimens.
import { flushSync, mount, unmount, type Component } from 'svelte'
import { afterEach, expect, test, vi } from 'vitest'
import ChoiceGroup from './ChoiceGroup.svelte'
import { specimens as choices } from './ChoiceGroup.specimens.ts'
import NoteField from './NoteField.svelte'
import PageHeader from './PageHeader.svelte'
import PathRail from './PathRail.svelte'
import { specimens as rails } from './PathRail.specimens.ts'
import VerdictMark from './VerdictMark.svelte'

let shown: ReturnType<typeof mount> | undefined

function show<Props extends Record<string, unknown>>(component: Component<Props>, props: Props): HTMLElement {
  shown = mount(component as Component, { target: document.body, props })
  flushSync()
  return document.body
}

afterEach(async () => {
  if (shown) await unmount(shown)
  shown = undefined
  document.body.innerHTML = ''
})

const all = <T extends Element = HTMLElement>(root: ParentNode, selector: string) => [
  ...root.querySelectorAll<T>(selector),
]

test('a choice group is a fieldset whose legend is the heading, with native radios of one name', () => {
  const root = show(ChoiceGroup, { ...choices['one chosen'], onchange: () => {} })
  expect(root.querySelector('fieldset > legend h1')?.textContent).toBe('Which train?')
  const radios = all<HTMLInputElement>(root, 'input[type=radio]')
  expect(new Set(radios.map(({ name }) => name)).size).toBe(1)
  expect(radios.filter(({ checked }) => checked).map(({ value }) => value)).toEqual(['fast'])
  expect(radios.map((radio) => radio.labels?.[0]?.textContent?.includes('train'))).toEqual([
    true,
    true,
    false,
  ])
})

test('a hint describes its own choice', () => {
  const root = show(ChoiceGroup, { ...choices['nothing chosen'], onchange: () => {} })
  const [slow] = all<HTMLInputElement>(root, 'input')
  expect(document.getElementById(slow?.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    'It stops everywhere.',
  )
})

test('choosing tells the page, which alone decides what is chosen', () => {
  const onchange = vi.fn()
  const root = show(ChoiceGroup, { ...choices['several ticked'], onchange })
  all<HTMLInputElement>(root, 'input[type=checkbox]')[2]?.click()
  expect(onchange).toHaveBeenCalledWith(['none'])
})

test('an error is announced and belongs to the group', () => {
  const root = show(ChoiceGroup, { ...choices['gone on too soon'], onchange: () => {} })
  const error = root.querySelector('[role=alert]')
  expect(error?.textContent).toContain('Problem: Choose one to go on.')
  expect(root.querySelector('fieldset')?.getAttribute('aria-describedby')).toBe(error?.id)
})

test('the rail says where we are, what was said, and who shares a stop', () => {
  const root = show(PathRail, { ...rails['on the way'], lineNames: { why: 'Why', works: 'Works' } })
  expect(root.querySelector('nav')?.getAttribute('aria-label')).toBe('Your line so far')
  const stops = all(root, 'li')
  expect(stops[1]?.textContent).toContain('Shared by Why, Works')
  expect(stops[2]?.textContent).toContain('(on your to-do list)')
  expect(root.querySelector('[aria-current=step]')?.textContent).toContain('Who is coming?')
  expect(all(root, 'a').map((link) => link.getAttribute('href'))).toEqual(['#/a', '#/b', '#/c', '#/d'])
})

test.each([
  [999, ''],
  [1000, 'That is all this can hold: 1,000 characters. What came after them was not taken in.'],
])('room to write with %d of 1,000 characters says: %s', (length, words) => {
  const root = show(NoteField, {
    label: 'Notes',
    value: 'x'.repeat(length),
    longest: 1000,
    oninput: () => {},
  })
  expect(root.querySelector('[role=status]')?.textContent?.trim()).toBe(words)
})

test('every verdict has its word', () => {
  const root = show(VerdictMark, { verdict: 'not_feasible' })
  expect(root.textContent?.trim()).toBe('Not feasible')
  expect(root.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true')
})

test('the menu opens, says so, and closes with Escape', () => {
  const root = show(PageHeader, { links: [{ href: '#/map', text: 'Map', current: true }] })
  const menu = root.querySelector('button')
  menu?.click()
  flushSync()
  expect(menu?.getAttribute('aria-expanded')).toBe('true')
  expect(root.querySelector('nav a')?.getAttribute('aria-current')).toBe('page')
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
  flushSync()
  expect(menu?.getAttribute('aria-expanded')).toBe('false')
})
