/** Until the municipality has a statement of its own in WAS-Tool (LAW A3). */
export const accessibilityText = {
  heading: 'Tilgængelighed',
  intro: 'Rådslag er lavet, så alle kan læse med. Siderne følger WCAG 2.1 på niveau AA:',
  done: [
    'Alt kan læses og betjenes med tastatur og skærmlæser og uden JavaScript.',
    'Teksten kan forstørres til 400 procent, og siderne passer til en smal telefon.',
    'En beslutning vises altid med et ord, aldrig kun med en farve.',
    'Referater og punkter kan hentes som tagget PDF.',
  ],
  limits:
    'Bilag er lavet af andre end Rådslag og kan mangle overskrifter, alternative tekster eller sider.',
  statement:
    'Kommunens egen tilgængelighedserklæring er ikke sat op endnu. Den laves i WAS-Tool og vises her i bunden af hver side, når dens adresse står i indstillingen RAADSLAG_ACCESSIBILITY_URL.',
};
