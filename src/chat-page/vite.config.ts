import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { words } from './words.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The words that must stand in the page before any script runs come from words.ts as well. */
const wordsInHtml = {
  name: 'words-in-html',
  transformIndexHtml: (html: string) =>
    html.replace(/\{\{(\w+)\}\}/g, (_, key: string) => {
      const word: unknown = (words as Record<string, unknown>)[key] // keys come from the html file
      if (typeof word !== 'string') throw new Error(`index.html wants words.${key}`)
      return word
    }),
}

export default defineConfig({
  root: here('.'),
  base: '/',
  plugins: [wordsInHtml],
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
  build: {
    outDir: here('../../dist/chat-page'),
    emptyOutDir: true,
    target: 'es2017',
    cssTarget: 'chrome61',
    modulePreload: false,
    assetsInlineLimit: 0,
  },
})
