import { fireEvent, render, screen } from '@testing-library/react'
import { Button } from '../../../src/components/Button'
import { Page } from '../../../src/components/Page'
import { TextArea } from '../../../src/components/TextArea'

describe('TextArea', () => {
  it('counts what is written against its limit', () => {
    const change = jest.fn()
    render(<TextArea label="理由" value="路上堵车" onChange={change} maxLength={200} />)
    expect(screen.getByText('4 / 200')).toBeTruthy()
    const area = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '理由' })
    // Nothing limits what may be pasted.
    expect(area.maxLength).toBe(-1)
    fireEvent.change(area, { target: { value: '路上堵车了' } })
    expect(change).toHaveBeenCalledWith('路上堵车了')
  })

  it('keeps the whole of a pasted text, says how much is too much and holds the act (U5)', () => {
    const press = jest.fn()
    const pasted = '长'.repeat(500)
    const page = (value: string) => (
      <Page
        title="计划"
        acts={
          <Button kind="primary" onClick={press}>
            提交
          </Button>
        }
      >
        <TextArea label="议题" value={value} onChange={() => {}} maxLength={80} />
      </Page>
    )
    const { rerender } = render(page(pasted))
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe(pasted)
    expect(screen.getByText('500 / 80').className).toContain('over')
    expect(screen.getByRole('alert').textContent).toContain('多了 420 个')
    fireEvent.click(screen.getByRole('button', { name: '提交' }))
    expect(press).not.toHaveBeenCalled()
    rerender(page('短了'))
    fireEvent.click(screen.getByRole('button', { name: '提交' }))
    expect(press).toHaveBeenCalledTimes(1)
  })

  it('counts a rare character once, and nothing that nobody sees', () => {
    render(<TextArea label="名字" value={'𠮷\u200B𬎆'} onChange={() => {}} maxLength={2} />)
    expect(screen.getByText('2 / 2')).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })
})
