/**
 * Where a person is in a dialog: never what was answered. It travels in every card and is stored
 * once per conversation for typed answers.
 */
export interface Position {
  readonly tree: string
  readonly node: string
  /** Short hash of the tree's structure; another one means that other content was deployed since. */
  readonly version: string
}
