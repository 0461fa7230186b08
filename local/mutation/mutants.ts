import ts from 'typescript';

/** One small fault to plant: the text from `start` to `end` becomes `text`. Lines count from 1. */
export type Mutant = { readonly start: number; readonly end: number; readonly text: string; readonly line: number; readonly what: string };

/** Properties that hold words or worked cases, not logic. */
const WORDS = new Set(['inPlainWords', 'source', 'examples', 'codes', 'title', 'fact', 'zh', 'en', 'quote']);

/** Calls that make worked cases. */
const CASES = /\b(?:personFiling|unitFiling|exampleDocument)\(/;

const BINARY: Readonly<Partial<Record<ts.SyntaxKind, string>>> = {
  [ts.SyntaxKind.LessThanToken]: '<=',
  [ts.SyntaxKind.LessThanEqualsToken]: '<',
  [ts.SyntaxKind.GreaterThanToken]: '>=',
  [ts.SyntaxKind.GreaterThanEqualsToken]: '>',
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: '!==',
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: '===',
  [ts.SyntaxKind.AmpersandAmpersandToken]: '||',
  [ts.SyntaxKind.BarBarToken]: '&&',
  [ts.SyntaxKind.PlusToken]: '-',
  [ts.SyntaxKind.MinusToken]: '+',
  [ts.SyntaxKind.AsteriskToken]: '/',
  [ts.SyntaxKind.PercentToken]: '*',
};

const METHODS: Readonly<Record<string, string>> = { some: 'every', every: 'some', startsWith: 'endsWith', endsWith: 'startsWith' };

const isCodePlace = ({ parent }: ts.Node): boolean =>
  (ts.isPropertyAssignment(parent) && /^(?:code|level|standing|is)$/.test(parent.name.getText())) ||
  (ts.isBinaryExpression(parent) && parent.operatorToken.kind !== ts.SyntaxKind.PlusToken) ||
  ts.isArrayLiteralExpression(parent);

const isSkipped = (node: ts.Node): boolean =>
  ts.isTypeNode(node) ||
  ts.isImportDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  (ts.isPropertyAssignment(node) && WORDS.has(node.name.getText())) ||
  (ts.isVariableStatement(node) && !node.getText().includes('defineRule') && CASES.test(node.getText()));

type Change = readonly [node: ts.Node, text: string];

const ofBinary = ({ left, operatorToken, right }: ts.BinaryExpression): readonly Change[] => {
  const other = BINARY[operatorToken.kind];
  const isLogical = operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken || operatorToken.kind === ts.SyntaxKind.BarBarToken;
  const whole = operatorToken.parent;
  return [
    ...(other === undefined ? [] : [[operatorToken, other] as const]),
    ...(isLogical ? [[whole, left.getText()] as const, [whole, right.getText()] as const] : []),
    ...(operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken ? [[whole, left.getText()] as const] : []),
  ];
};

const ofCall = (node: ts.CallExpression): readonly Change[] => {
  const { expression } = node;
  if (!ts.isPropertyAccessExpression(expression)) return [];
  const other = METHODS[expression.name.text];
  if (other !== undefined) return [[expression.name, other]];
  return expression.name.text === 'filter' ? [[node, expression.expression.getText()]] : [];
};

const ofLiteral = (node: ts.Node): readonly Change[] => {
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [[node, 'false']];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [[node, 'true']];
  if (ts.isNumericLiteral(node)) return [[node, String(Number(node.text) + 1)]];
  if (ts.isStringLiteral(node) && isCodePlace(node)) return [[node, `'${node.text === '' ? 'x' : ''}'`]];
  return [];
};

const changesOf = (node: ts.Node): readonly Change[] => {
  if (ts.isBinaryExpression(node)) return ofBinary(node);
  if (ts.isCallExpression(node)) return ofCall(node);
  if (ts.isConditionalExpression(node)) {
    return [
      [node.condition, 'true'],
      [node.condition, 'false'],
    ];
  }
  if (ts.isIfStatement(node)) {
    return [
      [node.expression, 'true'],
      [node.expression, 'false'],
    ];
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) return [[node, node.operand.getText()]];
  return ofLiteral(node);
};

const shown = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 60);

/** Every fault of our kinds that can be planted in a source text, in order of place: boundaries, negations, conditions, constants, codes, lists. Words and worked cases are left alone. */
export const mutantsOf = (source: string): readonly Mutant[] => {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.ES2023, true);
  const found: Mutant[] = [];
  const visit = (node: ts.Node): void => {
    if (isSkipped(node)) return;
    for (const [at, text] of changesOf(node)) {
      const [start, end] = [at.getStart(), at.getEnd()];
      const { line } = file.getLineAndCharacterOfPosition(start);
      found.push({ start, end, text, line: line + 1, what: `${shown(source.slice(start, end))} → ${shown(text)}` });
    }
    node.forEachChild(visit);
  };
  visit(file);
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
};

/** The source with the fault planted. */
export const planted = (source: string, { start, end, text }: Mutant): string => source.slice(0, start) + text + source.slice(end);
