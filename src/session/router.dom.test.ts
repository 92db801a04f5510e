import { beforeEach, expect, test, vi } from 'vitest'
import { readHash, Router, toHash } from './router.svelte.ts'

beforeEach(() => history.replaceState(null, '', '/'))

test.each([
  ['', { path: [], query: '' }],
  ['#/', { path: [], query: '' }],
  ['#/works', { path: ['works'], query: '' }],
  ['#/works/result?v=1&target=teams', { path: ['works', 'result'], query: 'v=1&target=teams' }],
  ['#/works//alloc/', { path: ['works', 'alloc'], query: '' }],
  ['#/works?a=b?c', { path: ['works'], query: 'a=b?c' }],
  ['#main', null],
  [`#/${'x'.repeat(30_000)}`, null],
])('reads %s', (hash, address) => {
  expect(readHash(hash)).toEqual(address)
})

test('writes what it reads', () => {
  expect(toHash('works', 'result')).toBe('#/works/result')
  expect(toHash()).toBe('#/')
  expect(readHash(toHash('works', 'alloc'))?.path).toEqual(['works', 'alloc'])
})

test('tells its listeners once a move, and never of a plain anchor', async () => {
  const router = new Router(window)
  const listener = vi.fn()
  router.listen(listener)
  router.go('works', 'alloc')
  router.go('works', 'alloc')
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(listener).toHaveBeenCalledTimes(1)
  expect(location.hash).toBe('#/works/alloc')
  location.hash = '#main'
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(listener).toHaveBeenCalledTimes(1)
  expect(router.address.path).toEqual(['works', 'alloc'])
})

test('going leaves a step to come back to; replacing does not', () => {
  const router = new Router(window)
  const before = history.length
  router.replace('works', 'target')
  expect(history.length).toBe(before)
  router.go('works', 'stage')
  expect(history.length).toBe(before + 1)
})

test('keeps what a link brought until somebody reads it, wherever the address goes meanwhile', () => {
  history.replaceState(null, '', '#/works?v=1&target=places')
  const router = new Router(window)
  router.go('works', 'target')
  router.go('journey')
  expect(router.takeQuery('why')).toBe('')
  expect(router.takeQuery('works')).toBe('v=1&target=places')
  expect(router.takeQuery('works'), 'once only').toBe('')
})

test('never corrects an address that the reader has left already', async () => {
  history.replaceState(null, '', '#/works')
  const router = new Router(window)
  // The event comes in a task of its own.
  location.hash = '#/works/target'
  router.replace('works', 'stage')
  expect(location.hash).toBe('#/works/target')
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(router.address.path, 'as the event tells').toEqual(['works', 'target'])
  router.requery('v=1')
  location.hash = '#/journey'
  router.requery('')
  expect(location.hash).toBe('#/journey')
})
