import { describe, expect, test } from 'vitest'
import { shiftTo } from './in-view.ts'

describe('how far to scroll', () => {
  test('nothing is moved that is seen', () => {
    expect(shiftTo(0, 100, 0, 100)).toBe(0)
    expect(shiftTo(40, 60, 0, 100)).toBe(0)
  })

  test('as little as will do, either way', () => {
    expect(shiftTo(90, 130, 0, 100)).toBe(30)
    expect(shiftTo(-20, 20, 0, 100)).toBe(-20)
    expect(shiftTo(250, 260, 100, 200)).toBe(60)
  })

  test('what is too long is seen from its beginning', () => {
    expect(shiftTo(50, 250, 0, 100)).toBe(50)
    expect(shiftTo(-50, 150, 0, 100)).toBe(-50)
  })
})
