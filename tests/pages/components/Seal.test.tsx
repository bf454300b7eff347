import { render, screen } from '@testing-library/react'
import { Seal } from '../../../src/components/Seal'

describe('Seal', () => {
  it('announces at once what was accepted and when; the stamp itself is a picture', () => {
    const { container } = render(
      <Seal text="签到" time="14:26:08">
        无需再填任何表。
      </Seal>,
    )
    const said = screen.getByRole('status', { name: '已签到，14:26:08' })
    expect(said.getAttribute('aria-live')).toBe('assertive')
    expect(container.querySelector('.kit-seal-stamp')?.getAttribute('aria-hidden')).toBe('true')
    expect(screen.getByText('无需再填任何表。')).toBeTruthy()
  })
})
