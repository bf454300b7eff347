const pressable = 'button,checkbox,radio,switch,tab,link'.split(',')

/** The web build's elements are not real buttons: Enter and Space press whichever has the focus. */
export function startKeyboard() {
  document.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement
    if ((event.key !== 'Enter' && event.key !== ' ') || !pressable.includes(target.getAttribute('role') ?? '')) return
    event.preventDefault()
    target.click()
  })
}
