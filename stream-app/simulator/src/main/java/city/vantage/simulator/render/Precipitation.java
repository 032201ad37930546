package city.vantage.simulator.render;

import city.vantage.simulator.chance.Chance;
import city.vantage.simulator.chance.Seed;
import city.vantage.simulator.scene.Brightness;
import city.vantage.simulator.scene.Conditions;
import city.vantage.simulator.scene.Weather;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Rain and snow that fall between the camera and the scene. */
record Precipitation(Conditions conditions, long number) {
    private static final int PIXELS_PER_STREAK = 700;
    private static final int PIXELS_PER_FLAKE = 500;

    void fallOn(BufferedImage image) {
        if (conditions.weather() != Weather.RAINY && conditions.weather() != Weather.SNOWY) {
            return;
        }
        var chance = new Seed(number).of("precipitation", 0).chance();
        var graphics = image.createGraphics();
        if (conditions.weather() == Weather.RAINY) {
            rain(graphics, image, chance);
        } else {
            snow(graphics, image, chance);
        }
        graphics.dispose();
    }

    private void rain(Graphics2D graphics, BufferedImage image, Chance chance) {
        graphics.setColor(new Color(205, 215, 225, conditions.brightness() == Brightness.DARK ? 45 : 95));
        for (var i = image.getWidth() * image.getHeight() / PIXELS_PER_STREAK; i > 0; i--) {
            var x = chance.below(image.getWidth());
            var y = chance.below(image.getHeight());
            var length = 6 + chance.below(14);
            graphics.drawLine(x, y, x - length / 5, y + length);
        }
    }

    private void snow(Graphics2D graphics, BufferedImage image, Chance chance) {
        graphics.setColor(new Color(250, 250, 252, conditions.brightness() == Brightness.DARK ? 110 : 200));
        for (var i = image.getWidth() * image.getHeight() / PIXELS_PER_FLAKE; i > 0; i--) {
            var size = 1 + chance.below(3);
            graphics.fillOval(chance.below(image.getWidth()), chance.below(image.getHeight()), size, size);
        }
    }
}
