// Reads a JSON array of Markdown texts, writes what Web Chat 4.18.1 shows of each: the characters, and the kinds of markup in them.
// The settings are Web Chat's own (botframework-webchat/src/markdown/renderMarkdown.ts).
import MarkdownIt from 'markdown-it';

const markdownIt = new MarkdownIt({ breaks: false, html: true, linkify: true, typographer: true, xhtmlOut: true });

function show(tokens, seen) {
  let text = '';
  for (const token of tokens) {
    if (token.type === 'inline') {
      text += show(token.children, seen) + '\n';
    } else if (token.type === 'text') {
      text += token.content;
    } else if (token.type === 'softbreak' || token.type === 'hardbreak') {
      text += '\n';
    } else {
      seen.add(token.type.replace(/_(open|close)$/, ''));
      text += token.content;
    }
  }
  return text;
}

let input = '';
for await (const chunk of process.stdin)
  input += chunk;
console.log(JSON.stringify(JSON.parse(input).map(markdown => {
  const seen = new Set();
  const text = show(markdownIt.parse(markdown, {}), seen);
  return { text, markup: [...seen].sort(), links: [...markdownIt.render(markdown).matchAll(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/g)].map(([, href, text]) => ({ href, text })) };
})));
