// `npm run test:webkit`: apart from the other tests, because few machines have WebKit.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/webkit/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
})
