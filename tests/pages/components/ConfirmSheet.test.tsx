import { fireEvent, render, screen } from '@testing-library/react'
import { ConfirmSheet, type ConfirmSheetProps } from '../../../src/components/ConfirmSheet'

const sheet = (props: Partial<ConfirmSheetProps> = {}) => (
  <ConfirmSheet open title='作废这条签到？' confirmText='作废' onConfirm={() => {}} onCancel={() => {}} {...props} />
)
const confirmButton = () => screen.getByRole<HTMLButtonElement>('button', { name: '作废' })

describe('ConfirmSheet', () => {
  it('is not there until opened', () => {
    render(sheet({ open: false }))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('is shut until a reason is written, and hands it on trimmed', () => {
    const done = jest.fn()
    render(sheet({ reasonLabel: '理由', onConfirm: done }))
    expect(screen.getByRole('dialog', { name: '作废这条签到？' })).toBeTruthy()
    const reason = screen.getByRole('textbox', { name: '理由' })
    fireEvent.change(reason, { target: { value: '   ' } })
    expect(confirmButton().disabled).toBe(true)
    fireEvent.change(reason, { target: { value: ' 扫错了人 ' } })
    fireEvent.click(confirmButton())
    expect(done).toHaveBeenCalledWith('扫错了人')
  })

  it('needs no reason when none is asked for', () => {
    const done = jest.fn()
    render(sheet({ onConfirm: done }))
    fireEvent.click(confirmButton())
    expect(done).toHaveBeenCalledWith('')
  })

  it('forgets the reason when closed', () => {
    const { rerender } = render(sheet({ reasonLabel: '理由' }))
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '扫错了人' } })
    rerender(sheet({ reasonLabel: '理由', open: false }))
    rerender(sheet({ reasonLabel: '理由' }))
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('')
  })

  it('closes by 取消 and by pressing beside it', () => {
    const cancel = jest.fn()
    render(sheet({ onCancel: cancel }))
    fireEvent.click(screen.getByRole('button', { name: '取消' }))
    fireEvent.click(screen.getByRole('button', { name: '关闭' }))
    expect(cancel).toHaveBeenCalledTimes(2)
  })
})
