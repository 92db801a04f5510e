import { beforeEach, expect, test, vi } from 'vitest'
import { announcer } from './announcer.svelte.ts'
import { copyLink } from './copy.ts'
import { persisted } from './persisted.svelte.ts'

beforeEach(() => localStorage.clear())

test('a preference is kept, and nonsense in storage is the default', () => {
  persisted('toy', ['device', 'light', 'dark']).value = 'dark'
  expect(persisted('toy', ['device', 'light', 'dark']).value).toBe('dark')
  localStorage.setItem('thinking-professionals:toy', 'mauve')
  expect(persisted('toy', ['device', 'light', 'dark']).value).toBe('device')
})

test('the same words twice are two announcements', () => {
  announcer.say('Link copied.')
  const first = announcer.message
  announcer.say('Link copied.')
  expect(announcer.message).not.toBe(first)
  expect(announcer.message.trim()).toBe('Link copied.')
})

test('a link that cannot be copied is shown', async () => {
  const prompt = vi.spyOn(window, 'prompt').mockReturnValue(null)
  expect(await copyLink('https://example.org/#/works')).toBe(false)
  expect(prompt).toHaveBeenCalledWith('Copy this link:', 'https://example.org/#/works')
})
