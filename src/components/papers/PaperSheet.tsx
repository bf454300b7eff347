import { View } from '@tarojs/components'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { PaperProgress } from '../../contract/papers'
import { failureText } from '../../platform/errors'
import { passOn, showFetched, showsFetched, type FetchedFile } from '../../platform/files'
import { toast } from '../../platform/tell'
import { useAct } from '../../platform/useAct'
import { Button } from '../Button'
import { Meter } from '../Meter'
import { Row } from '../Row'
import { Sheet } from '../Sheet'
import { makePaper, type Wanted } from './make'
import { madeText } from './presentPaper'
import './papers.scss'

interface PaperSheetProps {
  title: string
  wanted: Wanted
  onClose: () => void
}

const show = (file: FetchedFile) => void showFetched(file).catch((error: unknown) => toast(failureText(error)))

/** Makes a paper while somebody looks on; a single volume opens by itself as soon as it is there. */
export function PaperSheet({ title, wanted, onClose }: PaperSheetProps) {
  const { problem, run } = useAct()
  const [progress, setProgress] = useState<PaperProgress>()
  const [files, setFiles] = useState<FetchedFile[]>()
  const over = useRef(false)
  // A new object each time the page draws; what is wanted stays what it was.
  const asked = useRef(wanted)
  // Once it is begun, another try goes on with it.
  const onProgress = useCallback((made: PaperProgress) => {
    asked.current = { paperId: made.paperId }
    setProgress(made)
  }, [])
  const make = useCallback(
    () =>
      void run(
        () => makePaper(asked.current, { onProgress, isOver: () => over.current }),
        (made) => {
          if (!made || over.current) return
          setFiles(made)
          const [only, ...others] = made
          if (only && others.length === 0) show(only)
        },
      ),
    [run, onProgress],
  )
  useEffect(() => {
    over.current = false
    make()
    return () => void (over.current = true)
  }, [make])
  return (
    <Sheet title={title} {...(problem && { problem, actText: '再试一次', onAct: make })} onClose={onClose}>
      {files ? <Files files={files} /> : !problem && <Making progress={progress} />}
    </Sheet>
  )
}

function Making({ progress }: { progress: PaperProgress | undefined }) {
  const { done = 0, volumes = 1 } = progress ?? {}
  const text = madeText(progress)
  return (
    <View className="papers-making">
      <View>{text}</View>
      {volumes > 1 && <Meter value={done} max={volumes} label={text} />}
    </View>
  )
}

function Files({ files }: { files: readonly FetchedFile[] }) {
  return (
    <>
      {files.map((file) => (
        <View key={file.name} className="papers-file">
          <Row title={file.name} />
          <View className="papers-acts">
            <Button kind="primary" label={`${showsFetched}《${file.name}》`} onClick={() => show(file)}>
              {showsFetched}
            </Button>
            {passOn && <PassOn file={file} pass={passOn} />}
          </View>
        </View>
      ))}
      <View className="papers-note">文件保留一天，一天内可以在“取走表册”里再打开。</View>
    </>
  )
}

/** Only within a tap, so there is nothing between the two. */
function PassOn({ file, pass }: { file: FetchedFile; pass: NonNullable<typeof passOn> }) {
  const onTap = () => void pass(file).catch(() => undefined)
  return (
    <Button label={`转发《${file.name}》到聊天`} onClick={onTap}>
      转发到聊天
    </Button>
  )
}
