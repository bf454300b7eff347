import { render, screen } from '@testing-library/react'
import { Meter } from '../../../src/components/Meter'

const styleOf = (selector: string) => document.querySelector<HTMLElement>(selector)?.style

describe('Meter', () => {
  it('says what it shows, with the tick where the threshold is', () => {
    render(<Meter label="有表决权 26 人，到会 13 人" value={13} max={26} threshold={13} />)
    expect(screen.getByRole('img', { name: '有表决权 26 人，到会 13 人' })).toBeTruthy()
    expect([styleOf('.kit-meter-fill')?.width, styleOf('.kit-meter-tick')?.left]).toEqual(['50%', '50%'])
  })

  it.each([
    [40, 26, '100%'],
    [-1, 26, '0%'],
    [5, 0, '0%'],
  ])('%s of %s fills %s', (value, max, width) => {
    render(<Meter label="到会" value={value} max={max} />)
    expect(styleOf('.kit-meter-fill')?.width).toBe(width)
  })
})
