package pictures

// Draw decodes a picture and draws it into a frame with block characters, at
// the frame's upper left and in its own shape.
func Draw(data []byte, f Frame, cell Cell, colours Colours) ([]string, error) {
	picture, err := Decode(data)
	if err != nil {
		return nil, err
	}
	size := picture.Bounds()
	if size.Dx() <= 2 || size.Dy() <= 2 {
		return nil, ErrNothing
	}
	return Blocks(picture, f.within(size.Dx(), size.Dy(), cell), colours), nil
}
