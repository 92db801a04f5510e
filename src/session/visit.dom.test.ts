import { beforeEach, describe, expect, test, vi } from 'vitest'
import { is, toyFlow, toyMethod, toyQuestion, toyRule } from '../engine/toy-flow.ts'
import { Router } from './router.svelte.ts'
import { answerStore } from './storage.ts'
import { Visit } from './visit.svelte.ts'

const flow = toyFlow({
  questions: [
    toyQuestion('live', ['yes', 'no']),
    toyQuestion('draw', ['yes', 'no'], { ask: is('live', 'yes') }),
    toyQuestion('money', ['some', 'none', 'dk']),
  ],
})

beforeEach(() => {
  localStorage.clear()
  history.replaceState(null, '', '/')
})

const open: { close: () => void }[] = []

async function visitAt(hash: string, load = async () => flow) {
  for (const each of open.splice(0)) each.close()
  location.hash = hash
  const router = new Router(window)
  const visit = new Visit('toy', { load, store: answerStore(localStorage), router })
  open.push(visit, router)
  await vi.waitFor(() => expect(visit.state).not.toBe('loading'))
  return { visit, router }
}

async function settled() {
  await new Promise((resolve) => setTimeout(resolve, 30))
}

test('the address leads to the first question, and goes along with each answer', async () => {
  const { visit } = await visitAt('#/toy')
  expect(location.hash).toBe('#/toy/live')
  visit.answer('live', 'yes')
  expect(location.hash).toBe('#/toy/draw')
  visit.answer('draw', 'no')
  visit.answer('money', 'dk')
  expect(location.hash).toBe('#/toy/result')
  expect(visit.place).toBe('result')
})

test('the browser’s Back goes to the question before, and nothing is lost', async () => {
  const { visit } = await visitAt('#/toy')
  visit.answer('live', 'yes')
  visit.answer('draw', 'no')
  history.back()
  await vi.waitFor(() => expect(visit.place).toEqual({ question: 'draw' }))
  expect(visit.isReviewing).toBe(true)
  expect(visit.answers).toEqual({ live: 'yes', draw: 'no' })
  history.forward()
  await vi.waitFor(() => expect(visit.place).toEqual({ question: 'money' }))
})

test('a question that cannot be shown is corrected in the address, and said so', async () => {
  const { visit } = await visitAt('#/toy/nonsense')
  expect(location.hash).toBe('#/toy/live')
  expect(visit.notices).toEqual([{ kind: 'off-route', question: 'nonsense' }])
  visit.answer('live', 'no')
  expect(visit.notices).toEqual([])
})

test('a visit is taken up again where the answers lead', async () => {
  const first = await visitAt('#/toy')
  first.visit.answer('live', 'yes')
  const { visit } = await visitAt('#/toy')
  expect(location.hash).toBe('#/toy/draw')
  expect(visit.answers).toEqual({ live: 'yes' })
})

describe('a link', () => {
  test('shows its answers, leaves the reader’s own alone, and is taken out of the address', async () => {
    const first = await visitAt('#/toy')
    first.visit.answer('live', 'yes')
    const { visit } = await visitAt('#/toy/result?v=1&live=no&money=dk&sharks=yes')
    expect(location.hash).toBe('#/toy/result')
    expect(visit.answers).toEqual({ live: 'no', money: 'dk' })
    expect(visit.notices).toMatchObject([{ kind: 'link', kept: true, ignored: [{ what: 'sharks' }] }])
    visit.swap()
    expect(visit.answers).toEqual({ live: 'yes' })
    expect(location.hash).toBe('#/toy/draw')
  })

  test('made here opens to the same answers', async () => {
    const first = await visitAt('#/toy')
    first.visit.answer('live', 'no')
    first.visit.answer('money', 'some')
    const link = first.visit.linkTo('result')
    localStorage.clear()
    const { visit } = await visitAt(new URL(link).hash)
    expect(visit.answers).toEqual({ live: 'no', money: 'some' })
    expect(visit.advised.current).toBeNull()
  })

  test('pasted in the middle of a visit does the same', async () => {
    const { visit } = await visitAt('#/toy')
    visit.answer('live', 'yes')
    location.hash = '#/toy/result?v=1&live=no'
    await settled()
    expect(visit.answers).toEqual({ live: 'no' })
    expect(visit.canSwap).toBe(true)
    expect(location.hash).toBe('#/toy/result')
  })
})

test('a flow that cannot be fetched can be tried again', async () => {
  let online = false
  const { visit } = await visitAt('#/toy', async () => {
    if (!online) throw new Error('offline')
    return flow
  })
  expect(visit.state).toBe('failed')
  online = true
  visit.retry()
  await vi.waitFor(() => expect(visit.state).toBe('open'))
  expect(location.hash).toBe('#/toy/live')
})

test('questions come first and the rest of the words after them; a failure is told, and tried again', async () => {
  const rule = { ...toyRule('T1', ['m'], is('live', 'no')), because: 'Nobody gets it.' }
  const whole = { ...flow, methods: [toyMethod('m')], rules: [rule] }
  const bare = { ...whole, rules: [{ ...rule, because: '' }] }
  let fails = true
  for (const each of open.splice(0)) each.close()
  location.hash = '#/toy'
  const router = new Router(window)
  const fetchWhole = vi.fn(async () => {
    if (fails) throw new Error('offline')
    return whole
  })
  const visit = new Visit('toy', {
    load: async () => bare,
    whole: fetchWhole,
    store: answerStore(localStorage),
    router,
  })
  open.push(visit, router)
  await vi.waitFor(() => expect(visit.lacksWords).toBe(true))
  visit.answer('live', 'no')
  // Every step tries once more by itself.
  await vi.waitFor(() => expect(fetchWhole).toHaveBeenCalledTimes(2))
  await vi.waitFor(() => expect(visit.lacksWords).toBe(true))
  expect(visit.isWhole).toBe(false)
  expect(visit.advised.methods[0]?.reasons[0]?.because).toBe('')

  fails = false
  visit.retry()
  await vi.waitFor(() => expect(visit.isWhole).toBe(true))
  expect(visit.lacksWords).toBe(false)
  expect(visit.answers).toEqual({ live: 'no' })
  expect(visit.advised.methods[0]?.reasons[0]?.because).toBe('Nobody gets it.')
  expect(fetchWhole).toHaveBeenCalledTimes(3)
})
