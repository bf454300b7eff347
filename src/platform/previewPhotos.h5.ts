/** Shows photos over the whole page, beginning with one; arrows turn, a press or Escape closes. */
export function previewPhotos(urls: readonly string[], current: string): void {
  let at = Math.max(0, urls.indexOf(current))
  const before = document.activeElement as HTMLElement | null
  const veil = document.createElement('div')
  const image = document.createElement('img')
  const show = () => {
    image.src = urls[at] ?? ''
    image.alt = `第 ${at + 1} 张照片，共 ${urls.length} 张`
  }
  const close = () => {
    veil.remove()
    document.removeEventListener('keydown', onKey)
    before?.focus()
  }
  const onKey = ({ key }: KeyboardEvent) => {
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
    at = (at + step + urls.length) % urls.length
    if (step) show()
    else if (key === 'Escape' || key === 'Enter') close()
  }
  Object.entries({ role: 'dialog', 'aria-modal': 'true', 'aria-label': '看照片，按 Esc 关闭', tabindex: '-1' }).forEach(
    ([name, value]) => veil.setAttribute(name, value),
  )
  veil.style.cssText =
    'position:fixed;inset:0;z-index:1000;display:flex;align-items:center;justify-content:center;background:#000'
  image.style.cssText = 'max-width:100%;max-height:100%;object-fit:contain'
  veil.append(image)
  veil.addEventListener('click', close)
  document.addEventListener('keydown', onKey)
  document.body.append(veil)
  show()
  veil.focus()
}
