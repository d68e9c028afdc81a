/** The house's own lint rules: a selector that names what is unwanted, and the sentence that says why. */
const ban = (selector, message) => ({
  create: (context) => ({ [selector]: (node) => context.report({ node, message }) }),
});

const piecesOf = (text) => {
  if (text.type === 'TemplateLiteral') return text.expressions;
  return text.type === 'BinaryExpression' ? [...piecesOf(text.left), ...piecesOf(text.right)] : [text];
};

/** A piece is constant when the compiler knows every text it can be: a literal, or a union of literals. */
const noBuiltSql = {
  create: (context) => {
    const { getTypeAtLocation } = context.sourceCode.parserServices ?? {};
    if (getTypeAtLocation === undefined) return {};
    const isDatabase = (node) => getTypeAtLocation(node).getProperty('prepare') !== undefined;
    const isConstant = (node) => {
      const type = getTypeAtLocation(node);
      return (type.isUnion() ? type.types : [type]).every((one) => one.isStringLiteral());
    };
    return {
      'CallExpression[callee.property.name=/^(prepare|exec)$/]': ({ callee, arguments: [statement] }) => {
        if (statement === undefined || !isDatabase(callee.object)) return;
        const loose = piecesOf(statement).find((piece) => !isConstant(piece));
        if (loose) context.report({ node: loose, message: 'Only constants stand in a statement; values are bound.' });
      },
    };
  },
};

const noSilentDisable = {
  create: (context) => ({
    Program: () =>
      context.sourceCode.getAllComments()
        .filter(({ value }) => /^\s*eslint-disable/.test(value) && !/ -- \S/.test(value))
        .forEach(({ loc }) => context.report({ loc, message: 'Say after " -- " why the rule is wrong here.' })),
  }),
};

export const houseRules = {
  rules: {
    'no-async': ban(
      ':function[async=true], AwaitExpression, ForOfStatement[await=true], ImportExpression, Identifier[name="Promise"]',
      'A pure room never waits: what it needs comes in as an argument.',
    ),
    'no-class': ban('ClassDeclaration, ClassExpression', 'A pure room has functions and plain values, no classes.'),
    'no-date': ban('Identifier[name="Date"]', 'Days and instants are text; only the calendar of the kernel knows Date.'),
    'no-random': ban(
      'MemberExpression[object.name="Math"]:matches([property.name="random"], [property.value="random"]), VariableDeclarator[init.name="Math"]',
      'Chance comes in as an argument, else history cannot be replayed.',
    ),
    'no-throw': ban('ThrowStatement', 'A pure room answers with a value, also when the answer is no.'),
    'no-built-sql': noBuiltSql,
    'no-default-export': ban(
      'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
      'A thing has one name everywhere: export it by name.',
    ),
    'no-enum': ban('TSEnumDeclaration', 'A union of texts, or a constant object.'),
    'no-env': ban(
      'MemberExpression[object.name="process"]:matches([property.name="env"], [property.value="env"]), ' +
      'VariableDeclarator[init.name="process"], ImportDeclaration[source.value=/^(node:)?process$/]',
      'Only the configuration of the engine reads the environment.',
    ),
    'no-junk-drawer': ban('Program', 'A file is named after what is inside it.'),
    'no-silent-disable': noSilentDisable,
  },
};
