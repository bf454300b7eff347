import { View } from '@tarojs/components'
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useHeldFocus } from '../platform/focus'
import { useLayer } from '../platform/layers'
import { useLeaveWarning } from '../platform/leaving'
import type { ShownProblem } from '../platform/errors'
import type { KeptWords } from '../platform/outbox'
import { confirm } from '../platform/tell'
import { AsideTaken, useAside } from './aside'
import { ActionBar } from './ActionBar'
import { Button } from './Button'
import { Cover } from './covers'
import { KeptNotice } from './KeptNotice'
import { LimitScope } from './limit'
import { ProblemScope } from './problem'
import { behind, spoken } from './spoken'
import './Sheet.scss'

export interface SheetProps {
  title: string
  /** What the one act is called; left out where there is nothing to do but look or choose. */
  actText?: string
  onAct?: () => void
  /** Shut until it is. */
  ready?: boolean
  busy?: boolean
  danger?: boolean
  /** A refusal: its field shows it, or it stands above them all. */
  problem?: ShownProblem
  /** Where the way back leads to what was before (返回), and not out of the sheet (关闭, but where that could be taken for the act). */
  onBack?: () => void
  closeText?: string
  onClose: () => void
  /** Asks one thing, and stands in the middle of a wide screen. */
  question?: boolean
  /** Goes to the place beside what it is about, where the page has one: that is not left meanwhile. */
  aside?: boolean
  /** Its words are on the phone until it is sent; leaving it throws them away. */
  kept?: KeptWords
  children?: ReactNode
}

/**
 * The one frame of everything that opens over a page: from below on a phone, at the side of a wide screen. It is a layer:
 * pressing beside it, the phone's way back and Esc close it, and ask first where something was written.
 */
export function Sheet({ title, problem, onClose, question, aside = false, kept, children, ...acts }: SheetProps) {
  const [written, setWritten] = useState(false)
  useLeaveWarning(written && !kept)
  const close = () => {
    kept?.forget()
    onClose()
  }
  const leave = async () => {
    const asks = { title: '不写了吗？', text: '写下的内容还没有保存。', confirmText: '不写了' }
    const goes = !(written || kept?.resumed) || (await confirm(asks))
    if (goes) close()
    return goes
  }
  // The newest of them: the layer is opened once.
  const newest = useRef(leave)
  useEffect(() => {
    newest.current = leave
  })
  useLayer(useCallback(() => newest.current(), []))
  const place = useAside()
  const content = (
    <View className="kit-sheet-content">
      <ProblemScope problem={problem}>
        {kept && <KeptNotice kept={kept} />}
        {children}
      </ProblemScope>
    </View>
  )
  if (aside && place)
    return (
      <LimitScope onWritten={setWritten}>
        <AsideTaken />
        {createPortal(
          <View className="kit-aside" {...spoken({ role: 'region', label: title, live: 'polite' })}>
            <Title>{title}</Title>
            {content}
            <Acts onClose={() => void leave()} {...acts} />
          </View>,
          place,
        )}
      </LimitScope>
    )
  return (
    <LimitScope onWritten={setWritten}>
      <Cover>
        {(under) => (
          <View className={question ? 'kit-sheet kit-sheet-question' : 'kit-sheet'} {...behind(under)}>
            <View
              className="kit-sheet-veil"
              onClick={() => void leave()}
              {...spoken({ role: 'button', label: '关闭' })}
            />
            <Body title={title}>
              {content}
              <Acts onClose={close} {...acts} />
            </Body>
          </View>
        )}
      </Cover>
    </LimitScope>
  )
}

/** Drawn when there is a place for it: only then can the focus go there. */
function Body({ title, children }: { title: string; children: ReactNode }) {
  return (
    <View className="kit-sheet-body" ref={useHeldFocus()} {...spoken({ role: 'dialog', label: title, modal: true })}>
      <Title>{title}</Title>
      {children}
    </View>
  )
}

const Title = ({ children }: { children: string }) => (
  <View className="kit-sheet-title" {...spoken({ role: 'heading', level: 2 })}>
    {children}
  </View>
)

type ActsProps = Omit<SheetProps, 'title' | 'problem' | 'question' | 'aside' | 'kept' | 'children'>
function Acts({ actText, onAct, ready = true, busy, danger, onBack, closeText = '关闭', onClose }: ActsProps) {
  return (
    <ActionBar>
      <Button onClick={onBack ?? onClose}>{onBack ? '返回' : closeText}</Button>
      {actText && (
        <Button kind={danger ? 'danger' : 'primary'} loading={busy} disabled={!ready} onClick={onAct}>
          {actText}
        </Button>
      )}
    </ActionBar>
  )
}
