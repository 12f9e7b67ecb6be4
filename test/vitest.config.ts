import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 120_000,
    coverage: {
      include: ['src/**/*.ts'],
      exclude: [
        'src/console/**',
        'src/chat-page/**',
        'src/main.ts',
        'src/cli.ts',
        '**/*.config.ts',
      ],
      reporter: ['text-summary'],
      reportsDirectory: 'coverage',
    },
  },
})
