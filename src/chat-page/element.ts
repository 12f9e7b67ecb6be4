type Properties<K extends keyof HTMLElementTagNameMap> = Partial<
  Omit<HTMLElementTagNameMap[K], 'style' | 'dataset'>
> & { testId?: string; aria?: Record<string, string> }

/** Builds one element; `aria` also takes `role`. Strings become text, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  { testId, aria, ...properties }: Properties<K> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  Object.assign(made, properties)
  if (testId !== undefined) made.setAttribute('data-testid', testId)
  for (const [name, value] of Object.entries(aria ?? {})) {
    made.setAttribute(name === 'role' ? name : `aria-${name}`, value)
  }
  made.append(...children)
  return made
}
