/** The screen as MUI draws it. */
import { Box, Button, Checkbox, FormControlLabel, Link, Radio, TextField, Typography } from '@mui/material';
import type { Root } from 'react-dom/client';
import { type ScreenItem, TRUTH } from './screen';

function Drawn({ item }: { item: ScreenItem }) {
  const truth = item.truth ? { [TRUTH]: item.truth } : {};
  if (item.kind === 'heading')
    return (
      <Typography variant={item.level === 1 ? 'h4' : 'h6'} component={item.level === 1 ? 'h1' : 'h2'}>
        {item.text}
      </Typography>
    );
  if (item.kind === 'field')
    return (
      <TextField
        label={item.text}
        type={item.type ?? 'text'}
        margin="normal"
        slotProps={{ htmlInput: truth }}
      />
    );
  if (item.kind === 'list')
    return (
      <TextField select label={item.text} slotProps={{ select: { native: true }, htmlInput: truth }}>
        {item.options?.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </TextField>
    );
  if (item.kind === 'tick') {
    const Tick = item.type === 'radio' ? Radio : Checkbox;
    return <FormControlLabel label={item.text} control={<Tick slotProps={{ input: truth }} />} />;
  }
  return item.link ? (
    <Link href="#" {...truth}>
      {item.text}
    </Link>
  ) : (
    <Button variant="contained" {...truth}>
      {item.text}
    </Button>
  );
}

export function drawMui(root: Root, items: ScreenItem[]): void {
  root.render(
    <Box component="main" sx={{ p: 2 }}>
      <Box component="form" noValidate>
        {items.map((item, at) => (
          <Box key={at} sx={{ mb: 1 }}>
            <Drawn item={item} />
          </Box>
        ))}
      </Box>
    </Box>,
  );
}
