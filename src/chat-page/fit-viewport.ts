/** iOS lays its keyboard over the page; the page shrinks to what is left to be seen. */
export function fitViewport(page: HTMLElement): void {
  const viewport = window.visualViewport
  if (!viewport) return
  const fill = () => {
    if (viewport.scale > 1.01) return // pinched larger: leave the page alone
    page.style.height = `${viewport.height}px`
    window.scrollTo(0, 0)
  }
  viewport.addEventListener('resize', fill)
  fill()
}
