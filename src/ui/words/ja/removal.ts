import type {removal as shape} from '../en/removal.ts'
import {san} from './san.ts'

export const removal = {
  menuOf: (name: string) => `${san(name)}についてできること`,
  remove: 'ルームから外す…',
  asking: {
    title: (name: string) => `${san(name)}をこのルームから外しますか?`,
    what: 'これまでに書かれたものは、そのまま残ります。このあと書かれたものは取り込まず、ほかのメンバーの端末も、その端末とはつながらなくなります。元に戻せません。だれが外したかは、トークに残ります。',
    link: 'すでに見た内容は、相手の端末に残ります。招待リンクを持つ人は、新しいメンバーとして参加できます。',
    yes: '外す',
  },
  notHere: 'そのメンバーは、もうこのルームにいません。',
  mark: 'ルームから外されました',
  out: {
    title: 'この端末はルームから外されました',
    what: '自分の控えは、この端末で読めます。新しい内容は届きません。もう一度参加するには、この控えを端末から削除してから、招待リンクを開いてください。新しいメンバーとして参加します。',
  },
} satisfies typeof shape
