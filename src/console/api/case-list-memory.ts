import { reactive, ref } from 'vue'

/** The filter as a history entry holds it; router.push takes it as it is. */
export type ListEntry = { query: Record<string, string>; state: { q: string } }

/** The list the officer came from: where "back" leads and which case is next. Lives with the page only. */
export const caseListMemory = reactive<{ references: string[]; entry: ListEntry }>({
  references: [],
  entry: { query: {}, state: { q: '' } },
})

export function neighbour(reference: string, step: 1 | -1): string | undefined {
  const index = caseListMemory.references.indexOf(reference)
  return index < 0 ? undefined : caseListMemory.references[index + step]
}

/** The row that is lit when the officer comes back to the list. */
export const lastOpened = ref('')
