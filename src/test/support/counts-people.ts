import ts from 'typescript'

/**
 * Places in a source that count or group what people wrote by who wrote it, as `line: code`; product.md S10.
 * Found are: grouping calls keyed by a person, maps and records that gather under a person, counts of what is filtered by
 * a person other than me, and names that promise such a table. Comparing one author with another is no count.
 */
export function countsOfPeople(source: string): readonly string[] {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (RULES.some(rule => rule(node))) found.push(placeOf(file, node))
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** Classes and element names of a style sheet or template that show people in an order of merit. */
export const ranksOfPeople = (markup: string): readonly string[] => [
  ...(markup.match(
    /[\w-]*(?:leader-?board|score-?board|ranking|podium|streak|top-(?:members|authors))[\w-]*/gi,
  ) ?? []),
]

type Rule = (node: ts.Node) => boolean

const groupsByPerson: Rule = node =>
  ts.isCallExpression(node) &&
  /^(?:groupBy|countBy|keyBy|rollups?|groups?)$/.test(calledName(node)) &&
  node.arguments.some(names)

/** counts.set(message.by, (counts.get(message.by) ?? 0) + 1) */
const gathersInMap: Rule = node =>
  ts.isCallExpression(node) &&
  calledName(node) === 'set' &&
  isPerson(node.arguments[0]) &&
  accumulates(node.arguments[1])

/** counts[message.by]++, lists.get(message.by)?.push(message) */
const gathersInPlace: Rule = node => {
  if (ts.isPostfixUnaryExpression(node) || ts.isPrefixUnaryExpression(node))
    return isPersonsPlace(node.operand)
  if (ts.isBinaryExpression(node))
    return ASSIGNS.has(node.operatorToken.kind) && isPersonsPlace(node.left)
  return (
    ts.isCallExpression(node) &&
    ['push', 'add'].includes(calledName(node)) &&
    ts.isPropertyAccessExpression(node.expression) &&
    isPersonsPlace(node.expression.expression)
  )
}

/** messages.filter(message => message.by === member.id).length; of one's own it is allowed. */
const countsFiltered: Rule = node =>
  ts.isPropertyAccessExpression(node) &&
  node.name.text === 'length' &&
  filtersOf(node.expression).some(filter => comparesPerson(filter))

const promisesATable: Rule = node =>
  (ts.isFunctionDeclaration(node) ||
    ts.isVariableDeclaration(node) ||
    ts.isPropertySignature(node) ||
    ts.isPropertyAssignment(node)) &&
  /(?:[a-z]Per|sBy|countBy)(?:Member|Author|Person|People)$|^(?:member|author|person)(?:Score|Rank|Stat|Activit|Post|Record)/.test(
    node.name?.getText() ?? '',
  )

const RULES: readonly Rule[] = [
  groupsByPerson,
  gathersInMap,
  gathersInPlace,
  countsFiltered,
  promisesATable,
]

const ASSIGNS = new Set([
  ts.SyntaxKind.PlusEqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
])
const PEOPLE = new Set(['by', 'author', 'maker', 'memberId'])

/** message.by, or a `by` taken out of it. */
const isPerson = (node: ts.Node | undefined): boolean =>
  node !== undefined &&
  (ts.isPropertyAccessExpression(node)
    ? PEOPLE.has(node.name.text)
    : ts.isIdentifier(node) && PEOPLE.has(node.text))

const names = (node: ts.Node): boolean => isPerson(node) || some(node, names)

const accumulates = (node: ts.Node | undefined): boolean =>
  node !== undefined &&
  ((ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) ||
    ts.isSpreadElement(node) ||
    some(node, accumulates))

/** counts[message.by] or lists.get(message.by). */
function isPersonsPlace(node: ts.Node): boolean {
  if (ts.isNonNullExpression(node) || ts.isParenthesizedExpression(node))
    return isPersonsPlace(node.expression)
  if (ts.isElementAccessExpression(node)) return isPerson(node.argumentExpression)
  return (
    ts.isCallExpression(node) && calledName(node) === 'get' && isPerson(node.arguments[0])
  )
}

function filtersOf(node: ts.Node): readonly ts.CallExpression[] {
  if (!ts.isCallExpression(node)) return []
  const inner = ts.isPropertyAccessExpression(node.expression)
    ? filtersOf(node.expression.expression)
    : []
  return calledName(node) === 'filter' ? [node, ...inner] : inner
}

const comparesPerson = (node: ts.Node): boolean =>
  (ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken &&
    (isPerson(node.left) || isPerson(node.right)) &&
    !/\bme\b/.test(node.getText())) ||
  some(node, comparesPerson)

/** `forEachChild` stops at the first that is not falsy. */
const some = (node: ts.Node, holds: (child: ts.Node) => boolean): boolean =>
  ts.forEachChild(node, child => holds(child) || undefined) ?? false

function calledName({expression}: ts.CallExpression): string {
  if (ts.isPropertyAccessExpression(expression)) return expression.name.text
  return ts.isIdentifier(expression) ? expression.text : ''
}

function placeOf(file: ts.SourceFile, node: ts.Node): string {
  const {line} = file.getLineAndCharacterOfPosition(node.getStart())
  return `${line + 1}: ${node.getText().replace(/\s+/g, ' ').slice(0, 90)}`
}
