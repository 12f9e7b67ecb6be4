import { reactive, ref } from 'vue'

/** The list the officer came from: where "back" leads and which case is next. Lives with the page only. */
export const caseListMemory = reactive<{ references: string[]; query: Record<string, string> }>({
  references: [],
  query: {},
})

export function neighbour(reference: string, step: 1 | -1): string | undefined {
  const index = caseListMemory.references.indexOf(reference)
  return index < 0 ? undefined : caseListMemory.references[index + step]
}

/** The row that is lit when the officer comes back to the list. */
export const lastOpened = ref('')
